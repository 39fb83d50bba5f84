merge_all <- function(lists) {
  values <- numeric()
  for (node in lists) {
    while (!is.null(node)) {
      values <- c(values, node$val)
      node <- node$"next"
    }
  }
  head <- NULL
  for (value in sort(values, decreasing = TRUE)) head <- ListNode(value, head)
  head
}
