# Depth first; the stack is a chain of entries, each with a node, the depth it has, and the entry below.
tree_depth <- function(root) {
  deepest <- 0
  stack <- list(root, 1, NULL)
  while (!is.null(stack)) {
    node <- stack[[1]]
    depth <- stack[[2]]
    stack <- stack[[3]]
    if (!is.null(node)) {
      deepest <- max(deepest, depth)
      stack <- list(node$left, depth + 1, list(node$right, depth + 1, stack))
    }
  }
  deepest
}
