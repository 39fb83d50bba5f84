# Collects the entries log after log; the order is stable, so that entries of one second stay as they were.
merge_logs <- function(logs) {
  nodes <- vector("list", 1024)
  count <- 0
  for (node in logs) {
    while (!is.null(node)) {
      if (count == length(nodes)) length(nodes) <- 2 * count
      count <- count + 1
      nodes[[count]] <- node
      node <- node$"next"
    }
  }
  second <- vapply(nodes[seq_len(count)], function(node) node$val %/% 1000, 0)
  head <- NULL
  for (node in nodes[rev(order(second))]) {  # from the last to the first
    node$"next" <- head
    head <- node
  }
  head
}
