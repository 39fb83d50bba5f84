# The order of the squares is that of the magnitudes; squares may pass 2^53, so they are made as integer64.
squares_in_order <- function(residuals) {
  magnitudes <- as.integer64(sort(abs(residuals)))
  magnitudes * magnitudes
}
