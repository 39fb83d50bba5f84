double_it <- function(x) {
  if (x == 2) stop("the reason")
  2 * x
}
