mirror <- function(root) {
  if (is.null(root)) return(NULL)
  kept <- root$left
  root$left <- mirror(root$right)
  root$right <- mirror(kept)
  root
}
