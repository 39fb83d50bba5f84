# Column by column; what is divided by a deviation of 0 is replaced afterwards.
standardise <- function(train, test) {
  if (length(test) == 0) return(list())
  train <- do.call(rbind, train)
  test <- do.call(rbind, test)
  for (j in seq_len(ncol(train))) {
    column <- train[, j]
    centre <- mean(column)
    deviation <- sqrt(mean((column - centre)^2))
    constant <- min(column) == max(column)
    test[, j] <- if (constant) 0 else (test[, j] - centre) / deviation
  }
  test
}
