# All points choose before any centre moves; a round that changes no choice is the last one that could. One column each.
nearest <- function(points, centres) {
  best <- rep(1L, ncol(points))
  smallest <- rep(Inf, ncol(points))
  for (j in seq_len(ncol(centres))) {
    distance <- colSums((points - centres[, j])^2)
    nearer <- distance < smallest
    best[nearer] <- j
    smallest[nearer] <- distance[nearer]
  }
  best
}

kmeans <- function(points, centres, rounds) {
  if (length(points) == 0) return(centres)
  points <- do.call(cbind, points)
  centres <- do.call(cbind, centres)
  before <- NULL
  while (rounds > 0) {
    chosen <- nearest(points, centres)
    if (identical(chosen, before)) break
    for (j in unique(chosen)) centres[, j] <- rowMeans(points[, chosen == j, drop = FALSE])
    before <- chosen
    rounds <- rounds - 1
  }
  t(centres)
}
