row_loss <- function(row, label) {
  largest <- which.max(row)
  shifted <- row - row[largest]
  log1p(sum(exp(shifted[-largest]))) - shifted[label + 1]
}

softmax_cross_entropy <- function(logits, labels) {
  mean(mapply(row_loss, logits, labels))
}
