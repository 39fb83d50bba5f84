# Going back over the tape, a node has its whole gradient before it hands it on, since all its uses stand behind it.
backward <- function(operations, operands, leaves, output) {
  values <- numeric(length(operations))
  values[operations == "leaf"] <- leaves
  slopes <- vector("list", length(operations))
  for (i in which(operations != "leaf")) {
    a <- values[operands[[i]][1] + 1]
    b <- values[operands[[i]][2] + 1]
    values[i] <- switch(operations[i],
      add = a + b, sub = a - b, mul = a * b, div = a / b, exp = exp(a), log = log(a), relu = max(a, 0))
    slopes[[i]] <- switch(operations[i],
      add = c(1, 1), sub = c(1, -1), mul = c(b, a), div = c(1, -a / b) / b, exp = values[i], log = 1 / a, relu = a > 0)
  }
  gradients <- numeric(length(operations))
  gradients[output + 1] <- 1
  for (i in (output + 1):1) {
    for (k in seq_along(operands[[i]])) {
      from <- operands[[i]][k] + 1
      gradients[from] <- gradients[from] + gradients[i] * slopes[[i]][k]
    }
  }
  gradients
}
