# Every path has one highest node, where the best ways down on both sides meet. Nodes are listed before their children
# and gone through backwards, each handing its way down (0 where it loses) to its parent.
best_path_sum <- function(root) {
  nodes <- list(root)
  parent <- 1
  count <- 1
  i <- 0
  while (i < count) {
    i <- i + 1
    for (child in c(nodes[[i]]$left, nodes[[i]]$right)) {
      if (count == length(nodes)) {
        length(nodes) <- 2 * count
        length(parent) <- 2 * count
      }
      count <- count + 1
      nodes[[count]] <- child
      parent[count] <- i
    }
  }
  value <- vapply(nodes[seq_len(count)], function(node) as.double(node$val), 0)
  larger <- numeric(count)  # the better one of the ways down from the children
  both <- numeric(count)    # the two together
  for (i in rev(seq_len(count)[-1])) {
    down <- max(0, value[i] + larger[i])
    larger[parent[i]] <- max(larger[parent[i]], down)
    both[parent[i]] <- both[parent[i]] + down
  }
  max(value + both)
}
