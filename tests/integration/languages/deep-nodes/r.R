double_list <- function(node) {
  if (is.null(node)) return(invisible())
  node$val <- node$val * 2
  double_list(node$"next")
}

double_tree <- function(node) {
  if (is.null(node)) return(invisible())
  node$val <- node$val * 2
  double_tree(node$left)
  double_tree(node$right)
}

double_all <- function(head, root) {
  double_list(head)
  double_tree(root)
  list(head, root)
}
