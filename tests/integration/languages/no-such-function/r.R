something_else <- function(a, b) a + b
