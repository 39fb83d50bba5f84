# Nodes: environments, so that a solution which changes one changes it for all. `next` is a word of R's own: node$"next".
node_makers <- list(
  ListNode = function(val = 0, `next` = NULL) {
    node <- new.env(hash = FALSE, parent = emptyenv())
    assign("val", val, node)
    assign("next", `next`, node)
    node
  },
  TreeNode = function(val = 0, left = NULL, right = NULL) {
    node <- new.env(hash = FALSE, parent = emptyenv())
    assign("val", val, node)
    assign("left", left, node)
    assign("right", right, node)
    node
  },
  Node = function(val = 0, neighbors = list()) {
    node <- new.env(hash = FALSE, parent = emptyenv())
    assign("val", val, node)
    assign("neighbors", neighbors, node)
    node
  }
)
