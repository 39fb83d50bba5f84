# A stable sort of scores and thresholds together leaves equal ones as they came: thresholds first, the scores before
# one are those below it; scores first, they are those that do not exceed it.
scores_before <- function(values, is_score) {
  by_value <- order(values)
  count <- integer(length(values))
  count[by_value] <- cumsum(is_score[by_value])
  count[!is_score]
}

score_bounds <- function(scores, thresholds) {
  scores <- as.integer64(scores)
  thresholds <- as.integer64(thresholds)
  is_score <- rep(c(FALSE, TRUE), c(length(thresholds), length(scores)))
  cbind(scores_before(c(thresholds, scores), is_score), scores_before(c(scores, thresholds), rev(is_score)))
}
