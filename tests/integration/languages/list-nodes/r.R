reverse_list <- function(head) {
  before <- NULL
  while (!is.null(head)) {
    following <- head$"next"
    head$"next" <- before
    before <- head
    head <- following
  }
  before
}
