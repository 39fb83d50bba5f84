# Over the classes that p gives weight; log(0) is -Inf, so a 0 in q makes the sum infinite.
kl_divergence <- function(p, q) {
  occurs <- p > 0
  p <- p[occurs]
  q <- q[occurs]
  max(0, sum(p * (log(p) - log(q))))
}
