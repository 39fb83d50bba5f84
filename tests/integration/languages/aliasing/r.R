reversed_twice <- function(values) {
  values <- rev(values)
  list(values, values)
}
