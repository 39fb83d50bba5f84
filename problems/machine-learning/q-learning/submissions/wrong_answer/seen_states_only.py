"""Returns rows only up to the last state that the log shows."""


def q_learning(states, actions, steps, alpha, gamma):
    table = [[0.0] * actions for _ in range(states)]
    for state, action, reward, following, end in steps:
        target = reward if end else reward + gamma * max(table[following])
        table[state][action] += alpha * (target - table[state][action])
    last = max((max(step[0], step[3]) for step in steps), default=-1)
    return table[: last + 1]
