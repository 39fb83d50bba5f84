cycle_entry <- function(head) {
  seen <- list()
  while (!is.null(head)) {
    for (i in seq_along(seen)) if (identical(seen[[i]], head)) return(i - 1)
    seen <- c(seen, head)
    head <- head$"next"
  }
  -1
}
