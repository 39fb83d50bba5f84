# Only the values around the middle are kept in order. The middle moves by half a place with each value, so that this
# window has to be cut out of all values anew, by sorting, only once in some hundreds of times.
# So that 64 bits stay exact, a value is kept as two doubles that add up to it, the second one from 0 to 1023.
RunningMedian <- function() {
  longest <- 1000
  all_main <- all_rest <- numeric(1024)
  count <- 0
  main <- rest <- numeric()  # the window, in order
  below <- 0                 # how many values come before it

  cut_window <- function() {
    ordered <- order(all_main[seq_len(count)], all_rest[seq_len(count)])
    below <<- max(0, (count - longest / 2) %/% 2)
    inside <- ordered[(below + 1):min(count, below + longest / 2)]
    main <<- all_main[inside]
    rest <<- all_rest[inside]
  }
  middle_places <- function() c((count + 1) %/% 2, count %/% 2 + 1) - below

  list(
    add = function(value) {
      more <- 0
      if (is.integer64(value)) {
        more <- as.double(value %% 1024)
        value <- as.double(value %/% 1024) * 1024
      }
      if (count == length(all_main)) length(all_main) <<- length(all_rest) <<- 2 * count
      count <<- count + 1
      all_main[count] <<- value
      all_rest[count] <<- more

      smaller <- sum(main < value)
      if (more > 0) smaller <- smaller + sum(rest[main == value] < more)
      if (smaller == 0) {
        below <<- below + 1
      } else if (smaller < length(main)) {
        main <<- append(main, value, smaller)
        rest <<- append(rest, more, smaller)
        if (length(main) > longest) cut_window()
      }
    },
    median = function() {
      if (count == 0) return(NaN)
      middle <- middle_places()
      if (middle[1] < 1 || middle[2] > length(main)) {
        cut_window()
        middle <- middle_places()
      }
      sum(main[middle], rest[middle]) / 2
    }
  )
}
