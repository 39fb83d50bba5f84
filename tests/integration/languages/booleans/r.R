turn_over <- function(x, all) c(!x, !all)
