wrong_checks <- function(values) {
  if (values[7] %in% 1) 1 else NULL
}
