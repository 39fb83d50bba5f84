made <- 0

Counter <- function() {
  made <<- made + 1
  value <- made - 1
  list("next" = function() {
    value <<- value + 1
    value
  })
}
