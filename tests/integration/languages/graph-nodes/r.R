clone_graph <- function(node) {
  copies <- list()
  copy_of <- function(original) {
    if (length(copies) < original$val || is.null(copies[[original$val]])) {
      copy <- Node(original$val)
      copies[[original$val]] <<- copy
      copy$neighbors <- lapply(original$neighbors, copy_of)
    }
    copies[[original$val]]
  }
  if (is.null(node)) NULL else copy_of(node)
}
