reverseList <- function(head) {
  result <- NULL
  while (!is.null(head)) {
    result <- ListNode(head$val, result)
    head <- head$"next"
  }
  result
}
