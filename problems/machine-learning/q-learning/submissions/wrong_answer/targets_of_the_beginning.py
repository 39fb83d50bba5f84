"""Computes all targets from the table of the beginning of the episode."""


def q_learning(states, actions, steps, alpha, gamma):
    table = [[0.0] * actions for _ in range(states)]
    old = [row.copy() for row in table]
    for state, action, reward, following, end in steps:
        target = reward if end else reward + gamma * max(old[following])
        table[state][action] += alpha * (target - table[state][action])
        if end:
            old = [row.copy() for row in table]
    return table
