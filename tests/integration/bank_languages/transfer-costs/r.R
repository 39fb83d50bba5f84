# Dijkstra: no cost is negative, so the smallest open cost is final. In the heap a place has 16 below it rather than 2:
# the smallest of these is found in one step, and the ways up and down are short.
transfer_costs <- function(n, links, source) {
  links <- matrix(as.double(unlist(links)), 3)
  links <- links[, order(links[1, ]), drop = FALSE]
  end_of <- links[2, ] + 1
  more <- links[3, ]
  last_link <- cumsum(tabulate(links[1, ] + 1, n))
  first_link <- c(0, last_link)[seq_len(n)] + 1

  best <- rep(Inf, n)
  best[source + 1] <- 0
  cost_at <- rep(Inf, ncol(links) + 17)  # Inf where the heap has ended
  centre_at <- rep(0, ncol(links) + 17)
  cost_at[1] <- 0
  centre_at[1] <- source + 1
  size <- 1
  below <- 2:17
  while (size > 0) {
    cost <- cost_at[1]
    centre <- centre_at[1]
    moved <- cost_at[size]
    moved_centre <- centre_at[size]
    cost_at[size] <- Inf
    size <- size - 1
    place <- 1
    while (16 * place - 14 <= size) {
      child <- 16 * place - 15 + which.min(cost_at[16 * (place - 1) + below])
      if (cost_at[child] >= moved) break
      cost_at[place] <- cost_at[child]
      centre_at[place] <- centre_at[child]
      place <- child
    }
    if (size > 0) {
      cost_at[place] <- moved
      centre_at[place] <- moved_centre
    }
    if (cost > best[centre] || last_link[centre] < first_link[centre]) next

    for (link in first_link[centre]:last_link[centre]) {
      end <- end_of[link]
      found <- cost + more[link]
      if (found >= best[end]) next
      best[end] <- found
      size <- size + 1
      place <- size
      while (place > 1) {
        above <- (place - 2) %/% 16 + 1
        if (cost_at[above] <= found) break
        cost_at[place] <- cost_at[above]
        centre_at[place] <- centre_at[above]
        place <- above
      }
      cost_at[place] <- found
      centre_at[place] <- end
    }
  }
  ifelse(best == Inf, -1, best)
}
