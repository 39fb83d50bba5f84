same <- function(root) {
  if (!is.null(root$left)) root$right <- root$left
  root
}
