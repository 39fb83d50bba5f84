calls <- 0

count_calls <- function(x) {
  calls <<- calls + 1
  calls
}
