# Unit rows, scaled by their largest component first; tcrossprod multiplies all rows with all rows.
cosine_matrix <- function(vectors) {
  rows <- do.call(rbind, vectors)
  largest <- apply(abs(rows), 1, max)
  rows <- rows / ifelse(largest > 0, largest, 1)
  lengths <- sqrt(rowSums(rows^2))
  rows <- rows / ifelse(lengths > 0, lengths, 1)
  pmax(pmin(tcrossprod(rows), 1), -1)
}
