# Eigenvectors of the scatter matrix. The first row is taken off first, so that equal rows give exactly 0.
pca <- function(rows, k) {
  x <- do.call(rbind, rows)
  x <- sweep(x, 2, x[1, ])
  x <- sweep(x, 2, colMeans(x))
  total <- sum(x^2)
  found <- eigen(crossprod(x), symmetric = TRUE)
  first <- seq_len(k)
  ratios <- if (total > 0) found$values[first] / total else numeric(k)
  list(ratios, t(found$vectors[, first, drop = FALSE]))
}
