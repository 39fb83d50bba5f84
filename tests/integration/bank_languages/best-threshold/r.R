# Along the sorted examples each label's left count rises by one and its right count falls: cumulative sums of the
# changes of c log2 c give the impurity of both sides at every place.
weigh <- function(count) ifelse(count > 0, count * log2(count), 0)

# Labels beyond 2^53 are integer64, which can be ordered and compared, but not matched.
number_labels <- function(labels) {
  by_label <- order(labels)
  sorted <- labels[by_label]
  numbers <- integer(length(labels))
  numbers[by_label] <- cumsum(c(TRUE, sorted[-1] != sorted[-length(sorted)]))
  numbers
}

best_threshold <- function(values, labels) {
  n <- length(values)
  by_value <- order(values)
  values <- values[by_value]
  label <- number_labels(labels)[by_value]
  total <- tabulate(label)

  left <- numeric(n)  # how many examples of the same label come before
  left[order(label)] <- sequence(total) - 1
  right <- total[label] - left
  left_sum <- cumsum(weigh(left + 1) - weigh(left))
  right_sum <- sum(weigh(total)) - cumsum(weigh(right) - weigh(right - 1))

  m <- which(diff(values) > 0)
  if (length(m) == 0) return(numeric(0))
  parts <- weigh(m) - left_sum[m] + weigh(n - m) - right_sum[m]
  gains <- (weigh(n) - sum(weigh(total)) - parts) / n
  first <- which(gains >= max(gains) - 1e-9)[1]
  c((values[m[first]] + values[m[first] + 1]) / 2, gains[first])
}
