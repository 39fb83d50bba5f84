turn_over <- function(x) {
  stopifnot(is.double(x))
  -x
}
