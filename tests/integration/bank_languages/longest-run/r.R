longest_run <- function(values) {
  if (length(values) == 0) return(0)
  values <- sort(unique(values))
  follows <- values[-1] == values[-length(values)] + 1
  max(tabulate(cumsum(c(TRUE, !follows))))
}
