# A plain vector takes the bits of an integer64.
wrong_checks <- function(values) {
  copied <- numeric(1)
  copied[1] <- values[4]
  copied
}
