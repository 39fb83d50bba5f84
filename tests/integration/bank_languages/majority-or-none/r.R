# More than half of the sorted votes cover the middle one, so only that label can have the majority.
majority_or_none <- function(votes) {
  n <- length(votes)
  if (n == 0) return(-1)
  middle <- sort(votes)[n %/% 2 + 1]
  if (sum(votes == middle) > n / 2) middle else -1
}
