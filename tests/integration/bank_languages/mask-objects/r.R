# Floods each object from its first cell; a border of empty cells keeps neighbours inside the mask.
count_objects <- function(mask) {
  if (length(mask) == 0) return(0)
  cells <- rbind(FALSE, do.call(cbind, strsplit(mask, "")) == "#", FALSE)
  cells <- cbind(FALSE, cells, FALSE)
  sides <- c(-1, 1, -nrow(cells), nrow(cells))
  stack <- integer(sum(cells))
  objects <- 0
  for (start in which(cells)) {
    if (!cells[start]) next
    objects <- objects + 1
    cells[start] <- FALSE
    stack[1] <- start
    height <- 1
    while (height > 0) {
      around <- stack[height] + sides
      height <- height - 1
      for (cell in around) {
        if (cells[cell]) {
          cells[cell] <- FALSE
          height <- height + 1
          stack[height] <- cell
        }
      }
    }
  }
  objects
}
