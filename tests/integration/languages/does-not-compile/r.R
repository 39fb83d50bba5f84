double_it <- function(x) {
  2 * (x
}
