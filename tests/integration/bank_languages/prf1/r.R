# Three counts decide everything; without a hit all three measures are 0, with one no denominator can be.
prf1 <- function(labels, predictions) {
  urgent <- sum(labels == 1)
  alarms <- sum(predictions == 1)
  hits <- sum(labels == 1 & predictions == 1)
  if (hits == 0) return(c(0, 0, 0))
  c(hits / alarms, hits / urgent, 2 * hits / (alarms + urgent))
}
