# Two heaps with the lower and the upper half of the values: the middle is at their tops. A value of 64 bits is held
# exactly as two doubles, high * 2^32 + low; negated, both turn the order round.
half_word <- 2^32

make_heap <- function() {
  high <- numeric(1024)
  low <- numeric(1024)
  size <- 0
  list(
    size = function() size,
    top = function() c(high[1], low[1]),
    push = function(value) {
      if (size == length(high)) {
        length(high) <<- 2 * size
        length(low) <<- 2 * size
      }
      size <<- size + 1
      place <- size
      while (place > 1) {
        above <- place %/% 2
        if (high[above] < value[1] || (high[above] == value[1] && low[above] <= value[2])) break
        high[place] <<- high[above]
        low[place] <<- low[above]
        place <- above
      }
      high[place] <<- value[1]
      low[place] <<- value[2]
    },
    pop = function() {
      top <- c(high[1], low[1])
      moved <- c(high[size], low[size])
      size <<- size - 1
      place <- 1
      while (2 * place <= size) {
        child <- 2 * place
        if (child < size && (high[child + 1] < high[child] ||
                             (high[child + 1] == high[child] && low[child + 1] < low[child]))) child <- child + 1
        if (moved[1] < high[child] || (moved[1] == high[child] && moved[2] <= low[child])) break
        high[place] <<- high[child]
        low[place] <<- low[child]
        place <- child
      }
      high[place] <<- moved[1]
      low[place] <<- moved[2]
      top
    }
  )
}

RunningMedian <- function() {
  lower <- make_heap()  # negated; as many as in the upper half, or one more
  upper <- make_heap()
  list(
    add = function(value) {
      value <- c(as.double(value %/% half_word), as.double(value %% half_word))
      lower$push(-value)
      upper$push(-lower$pop())
      if (upper$size() > lower$size()) lower$push(-upper$pop())
    },
    median = function() {
      if (lower$size() == 0) return(NaN)
      middle <- -lower$top()
      if (lower$size() == upper$size()) middle <- (middle + upper$top()) / 2
      middle[1] * half_word + middle[2]
    }
  )
}
