# Grows the tree level by level, all nodes and features at once, and takes the rows to classify along. The children of
# node v are 2v and 2v + 1. Scores are fractions p / q of integers; floor(p / q) and then the remainder's quotient
# compare them without rounding, for different remainders' quotients are further apart than doubles are.
place_in_run <- function(begins) {
  seq_along(begins) - which(begins)[cumsum(begins)] + 1
}

differs <- function(x) {
  c(TRUE, x[-1] != x[-length(x)])
}

tree_predict <- function(train, labels, max_depth, min_leaf, rows) {
  train <- do.call(rbind, train)
  if (length(rows) == 0) return(numeric(0))
  rows <- do.call(rbind, rows)
  node <- rep(1, nrow(train))
  visited <- rep(1, nrow(rows))
  # The cells of the matrix by feature and value; sorting them by node keeps that order.
  cells <- order(col(train), train)

  for (depth in seq_len(max_depth)) {
    row <- row(train)[cells]
    cells <- cells[order(node[row], method = "radix")]
    row <- row(train)[cells]
    feature <- col(train)[cells]
    value <- train[cells]

    sweep <- differs(node[row]) | differs(feature)
    sweep_number <- cumsum(sweep)
    m <- place_in_run(sweep)
    n <- tabulate(sweep_number)[sweep_number]
    by_label <- order(sweep_number, labels[row], method = "radix")
    run <- differs(sweep_number[by_label]) | differs(labels[row][by_label])
    before <- total <- numeric(length(cells))  # members of the same label, in the sweep so far and in all of it
    before[by_label] <- place_in_run(run) - 1
    total[by_label] <- tabulate(cumsum(run))[cumsum(run)]

    within_sweep <- function(changes) {
      sums <- cumsum(changes)
      sums - (sums - changes)[sweep][sweep_number]
    }
    left <- within_sweep(2 * before + 1)
    squares <- left[m == n][sweep_number]
    right <- squares - within_sweep(2 * (total - before) - 1)

    follows <- c(!sweep[-1] & diff(value) > 0, FALSE)
    at <- which(follows & m >= min_leaf & n - m >= min_leaf & squares < n^2)
    if (length(at) == 0) break
    p <- left[at] * (n - m)[at] + right[at] * m[at]
    q <- m[at] * (n - m)[at]
    whole <- floor(p / q)
    at <- at[order(node[row[at]], -whole, -(p - whole * q) / q, method = "radix")]
    at <- at[!duplicated(node[row[at]])]

    parents <- node[row[at]]
    thresholds <- (value[at] + value[at + 1]) / 2
    descend <- function(node, x) {
      split <- match(node, parents)
      moves <- which(!is.na(split))
      split <- split[moves]
      goes_right <- x[cbind(moves, feature[at[split]])] > thresholds[split]
      node[moves] <- 2 * node[moves] + goes_right
      node
    }
    before_split <- node
    node <- descend(node, train)
    visited <- descend(visited, rows)
    cells <- cells[(node != before_split)[row]]
  }

  by_label <- order(node, labels, method = "radix")
  run <- differs(node[by_label]) | differs(labels[by_label])
  leaf <- node[by_label][run]
  label <- labels[by_label][run]
  frequent <- order(leaf, -tabulate(cumsum(run)), label, method = "radix")
  label[frequent][match(visited, leaf[frequent])]
}
