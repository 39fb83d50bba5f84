# Gaussian elimination; the largest entry left in a column is the pivot, so no factor exceeds 1 and rounding stays small.
solve <- function(a, b) {
  n <- length(b)
  rows <- cbind(do.call(rbind, a), b)
  smallest <- 1e-12 * max(abs(rows[, 1:n]))
  for (k in 1:n) {
    best <- k - 1 + which.max(abs(rows[k:n, k]))
    if (abs(rows[best, k]) <= smallest) return(c())
    rows[c(k, best), ] <- rows[c(best, k), ]
    below <- seq_len(n - k) + k
    right <- k:(n + 1)
    factors <- rows[below, k] / rows[k, k]
    rows[below, right] <- rows[below, right] - outer(factors, rows[k, right])
  }
  backsolve(rows[, 1:n, drop = FALSE], rows[, n + 1])
}
