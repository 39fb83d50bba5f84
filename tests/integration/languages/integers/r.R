# Beyond 2^53 x is an integer64.
turn_over <- function(x) -1 - x
