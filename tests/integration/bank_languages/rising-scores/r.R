# For each length the lowest last score of a rising selection: these rise too, so the place of each new score is bisected.
# Ranks stand for the scores, which may be integer64; of equal scores the later one ranks lower, so that it cannot follow.
most_rising <- function(scores) {
  ranks <- rev(order(order(rev(scores))))
  ends <- integer(length(ranks))
  longest <- 0L
  for (rank in ranks) {
    low <- 1L
    high <- longest + 1L
    while (low < high) {
      middle <- (low + high) %/% 2L
      if (ends[middle] < rank) low <- middle + 1L else high <- middle
    }
    ends[low] <- rank
    if (low > longest) longest <- low
  }
  longest
}
