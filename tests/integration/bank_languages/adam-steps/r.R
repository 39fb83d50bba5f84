# Each step updates all parameters at once, as vectors; the averages stay undivided from step to step.
adam <- function(start, gradients, rate, beta1, beta2, epsilon) {
  x <- start
  m <- v <- numeric(length(start))
  for (t in seq_along(gradients)) {
    g <- gradients[[t]]
    m <- beta1 * m + (1 - beta1) * g
    v <- beta2 * v + (1 - beta2) * g^2
    x <- x - rate * (m / (1 - beta1^t)) / (sqrt(v / (1 - beta2^t)) + epsilon)
  }
  x
}
