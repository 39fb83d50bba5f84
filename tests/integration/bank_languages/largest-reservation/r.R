# A stack of hours with rising numbers finds how wide each can be reserved. A number below all others stands on both sides:
# nothing takes off the first, and the last takes off all. Products may exceed 2^53, so they are integer64.
largest_reservation <- function(free) {
  if (length(free) == 0) return(0)
  fenced <- c(-2, free, -1)
  waiting <- integer(length(fenced))
  waiting[1] <- 1L
  count <- 1L
  width <- integer(length(free))
  for (place in seq_along(fenced)[-1]) {
    while (fenced[waiting[count]] >= fenced[place]) {
      width[waiting[count] - 1L] <- place - waiting[count - 1L] - 1L
      count <- count - 1L
    }
    count <- count + 1L
    waiting[count] <- place
  }
  sort(as.integer64(free) * width, decreasing = TRUE)[1]
}
