turn_over <- function(rows, maybe, three, m) {
  three[[1]] <- three[[1]] + 1
  three[[2]] <- paste0(three[[2]], "!")
  list(rev(rows), maybe, three, rev(m))
}
