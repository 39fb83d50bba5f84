# The Mann-Whitney form: the sum of the frauds' ranks, ties sharing the mean of theirs.
roc_auc <- function(labels, scores) {
  frauds <- as.double(sum(labels))
  honest <- length(labels) - frauds
  if (frauds == 0 || honest == 0) return(NULL)
  (sum(rank(scores)[labels]) - frauds * (frauds + 1) / 2) / (frauds * honest)
}
