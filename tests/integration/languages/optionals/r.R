first_missing <- function(values, name) {
  i <- which(is.na(values))
  if (length(i) == 0) return(NULL)
  paste0(name, i[1] - 1)
}
