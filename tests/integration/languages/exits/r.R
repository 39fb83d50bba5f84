double_it <- function(x) {
  if (x == 2) quit(status = 0)
  2 * x
}
