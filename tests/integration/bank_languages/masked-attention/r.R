# Masked scores are -Inf, whose exponential is 0; the largest is subtracted, so no sum of a visible key vanishes.
masked_attention <- function(queries, keys, values, mask) {
  keys <- do.call(rbind, keys)
  scores <- do.call(rbind, queries) %*% t(keys) / sqrt(ncol(keys))
  scores[!do.call(rbind, mask)] <- -Inf
  largest <- apply(scores, 1, max)
  largest[largest == -Inf] <- 0
  shares <- exp(scores - largest)
  shares %*% do.call(rbind, values) / pmax(rowSums(shares), 1)
}
