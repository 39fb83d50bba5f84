transpose <- function(grid) {
  for (i in seq_along(grid)) {
    for (k in seq_len(i - 1)) {
      kept <- grid[[i]][k]
      grid[[i]][k] <- grid[[k]][i]
      grid[[k]][i] <- kept
    }
  }
  grid
}
