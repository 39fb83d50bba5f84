# A table of zeros, a column for each state; each step moves one entry towards its target.
q_learning <- function(states, actions, steps, alpha, gamma) {
  table <- matrix(0, actions, states)
  for (step in steps) {
    state <- step[[1]] + 1
    action <- step[[2]] + 1
    target <- step[[3]]
    if (!step[[5]]) target <- target + gamma * max(table[, step[[4]] + 1])
    table[action, state] <- table[action, state] + alpha * (target - table[action, state])
  }
  t(table)
}
