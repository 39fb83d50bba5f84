mirror <- function(root) {
  if (is.null(root)) NULL else TreeNode(root$val, mirror(root$right), mirror(root$left))
}
