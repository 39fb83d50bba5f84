"""Discounts the reward together with what follows."""


def q_learning(states, actions, steps, alpha, gamma):
    table = [[0.0] * actions for _ in range(states)]
    for state, action, reward, following, end in steps:
        target = reward if end else gamma * (reward + max(table[following]))
        table[state][action] += alpha * (target - table[state][action])
    return table
