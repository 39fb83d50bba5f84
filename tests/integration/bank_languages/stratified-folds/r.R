# Rows ordered by class are dealt out in turn: any stretch of neighbours, a class or all of them, spreads evenly.
stratified_folds <- function(labels, k) {
  folds <- factor(rep_len(seq_len(k), length(labels)), levels = seq_len(k))
  unname(split(order(labels) - 1, folds))
}
