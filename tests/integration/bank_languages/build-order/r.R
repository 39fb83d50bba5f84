# Kahn's algorithm: a stage can run once none of its requirements is open; the order itself is the queue.
build_order <- function(n, requirements) {
  pairs <- matrix(as.integer(unlist(requirements)), nrow = 2) + 1L
  open <- tabulate(pairs[1, ], n)
  # The stages that need stage s stand in needed_by, behind place ends[s] and up to place ends[s + 1].
  needed_by <- pairs[1, order(pairs[2, ])]
  ends <- cumsum(c(0L, tabulate(pairs[2, ], n)))
  order <- integer(n)
  possible <- which(open == 0L)
  count <- length(possible)
  order[seq_len(count)] <- possible
  done <- 0L
  while (done < count) {
    done <- done + 1L
    place <- ends[order[done]]
    last <- ends[order[done] + 1L]
    while (place < last) {
      place <- place + 1L
      stage <- needed_by[place]
      open[stage] <- open[stage] - 1L
      if (open[stage] == 0L) {
        count <- count + 1L
        order[count] <- stage
      }
    }
  }
  if (count == n) order - 1L else integer(0)
}
