double_it <- function(x) {
  cat("looking at", x)
  cat("\n")
  message("aside ", x)
  2 * x
}
