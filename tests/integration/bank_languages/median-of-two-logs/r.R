# Halves the shorter log for the longest piece of it that belongs to the lower half; the other log gives the rest of that.
# A log is of doubles or, with values beyond 2^53, of integer64; comparing one with the other is exact.
value_at <- function(log, place) if (place >= 1 && place <= length(log)) log[place]
smaller <- function(a, b) if (is.null(b) || (!is.null(a) && a <= b)) a else b
larger <- function(a, b) if (is.null(b) || (!is.null(a) && a >= b)) a else b

median_of_two_logs <- function(first, second) {
  if (length(first) > length(second)) return(median_of_two_logs(second, first))
  count <- length(first) + length(second)
  half <- (count + 1) %/% 2
  low <- 0
  high <- length(first)
  while (low < high) {
    cut <- (low + high + 1) %/% 2
    if (half - cut == length(second) || first[cut] <= second[half - cut + 1]) low <- cut else high <- cut - 1
  }
  below <- larger(value_at(first, low), value_at(second, half - low))
  if (count %% 2 == 1) return(as.double(below))
  above <- smaller(value_at(first, low + 1), value_at(second, half - low + 1))
  # Of equal signs the difference fits in 64 bits, of opposite signs the sum.
  if ((below < 0) == (above < 0)) as.double(below) + as.double(above - below) / 2 else as.double(below + above) / 2
}
