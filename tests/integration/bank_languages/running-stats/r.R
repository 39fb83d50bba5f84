# Keeps count, mean and the sum of squared distances from the mean. A value is a group of one, so all is merging.
RunningStats <- function() {
  seen <- 0
  centre <- 0
  squares <- 0

  merge <- function(count, mean, m2) {
    if (count == 0) return(invisible())
    distance <- mean - centre
    before <- seen
    seen <<- before + count
    share <- count / seen
    centre <<- centre + distance * share
    squares <<- squares + m2 + distance^2 * before * share
  }

  list(
    add = function(value) merge(1, value, 0),
    merge = merge,
    mean = function() centre,
    variance = function() if (seen > 0) squares / seen else 0
  )
}
