# Whole matrices: one row for each measurement, one column for each component.
gmm_step <- function(data, components, variance_floor) {
  old <- do.call(rbind, components)
  n <- length(data)
  gaps <- outer(data, old[, 2], "-")
  scores <- sweep(-sweep(gaps^2, 2, 2 * old[, 3], "/"), 2, log(old[, 1]) - log(old[, 3]) / 2, "+")
  shares <- exp(scores - apply(scores, 1, max))
  r <- shares / rowSums(shares)

  counts <- colSums(r)
  alive <- counts >= 1e-12
  means <- ifelse(alive, colSums(r * data) / counts, old[, 2])
  spreads <- colSums(r * outer(data, means, "-")^2) / counts
  variances <- ifelse(alive, pmax(variance_floor, spreads), old[, 3])
  cbind(counts / n, means, variances)
}
