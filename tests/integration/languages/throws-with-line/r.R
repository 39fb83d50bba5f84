double_it <- function(x) {
  if (x == 2) {
    return(log("x"))
  }
  2 * x
}
