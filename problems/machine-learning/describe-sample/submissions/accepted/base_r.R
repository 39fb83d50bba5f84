# R's own functions; sd divides by n - 1, and is NA for a single value.
describe <- function(values) {
  if (length(values) == 0) return(numeric(0))
  deviation <- if (length(values) == 1) 0 else sd(values)
  c(mean(values), median(values), deviation)
}
