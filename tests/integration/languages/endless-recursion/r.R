deeper <- function(n) deeper(n + 1) + 1

double_it <- function(x) if (x == 2) deeper(0) else 2 * x
