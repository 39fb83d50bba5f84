# Turns each link round on the way.
reverse_list <- function(head) {
  before <- NULL
  while (!is.null(head)) {
    after <- head$"next"
    head$"next" <- before
    before <- head
    head <- after
  }
  before
}
