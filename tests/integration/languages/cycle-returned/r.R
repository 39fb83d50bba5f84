same <- function(head) {
  following <- head$"next"
  if (!is.null(following)) following$"next" <- head
  head
}
