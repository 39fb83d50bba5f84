# The products of what lies before each position times those of what lies behind it. Running products double their reach
# until it covers the whole list, so that each step is one multiplication of vectors, exact as integer64.
running_products <- function(factors) {
  reach <- 1
  while (reach < length(factors)) {
    far <- seq(reach + 1, length(factors))
    factors[far] <- factors[far] * factors[far - reach]
    reach <- 2 * reach
  }
  factors
}

products_of_others <- function(factors) {
  count <- length(factors)
  if (count == 0) return(c())
  factors <- as.integer64(factors)
  one <- as.integer64(1)
  before <- running_products(c(one, factors[-count]))
  behind <- rev(running_products(c(one, rev(factors)[-count])))
  before * behind
}
