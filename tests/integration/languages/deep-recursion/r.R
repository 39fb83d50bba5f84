count_down <- function(n) if (n == 0) 0 else count_down(n - 1) + 1
