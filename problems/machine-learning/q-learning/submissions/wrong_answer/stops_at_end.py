"""Stops at the end of the first episode."""


def q_learning(states, actions, steps, alpha, gamma):
    table = [[0.0] * actions for _ in range(states)]
    for state, action, reward, following, end in steps:
        target = reward if end else reward + gamma * max(table[following])
        table[state][action] += alpha * (target - table[state][action])
        if end:
            break
    return table
