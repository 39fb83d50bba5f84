# Sorts the squared distances, which may exceed 2^53 and are exact as integer64.
nearest_points <- function(points, query, k) {
  away <- matrix(unlist(points), nrow = 2) - query
  squared <- as.integer64(away[1, ]) * away[1, ] + as.integer64(away[2, ]) * away[2, ]
  order(squared)[seq_len(k)] - 1
}
