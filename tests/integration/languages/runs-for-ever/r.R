double_it <- function(x) {
  while (x == 2) NULL
  2 * x
}
