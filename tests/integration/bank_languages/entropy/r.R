entropy <- function(counts) {
  counts <- as.double(counts)
  p <- counts[counts > 0] / sum(counts)
  -sum(p * log2(p))
}
