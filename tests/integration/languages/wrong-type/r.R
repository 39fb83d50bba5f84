names <- function(x) as.character(x)
