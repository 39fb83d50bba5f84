# The gradient is (A + A^T) x / 2 - b, taken as a whole at the old point; what is no longer finite has run away.
descend <- function(a, b, rate, steps) {
  a <- do.call(rbind, a)
  curvature <- (a + t(a)) / 2
  x <- numeric(length(b))
  for (step in seq_len(steps)) {
    x <- x - rate * (drop(curvature %*% x) - b)
    if (!all(is.finite(x))) return(rep(Inf, length(b)))
  }
  x
}
