"""Takes 0 for the least that a maximum can be."""


def q_learning(states, actions, steps, alpha, gamma):
    table = [[0.0] * actions for _ in range(states)]
    for state, action, reward, following, end in steps:
        target = reward if end else reward + gamma * max(0.0, *table[following])
        table[state][action] += alpha * (target - table[state][action])
    return table
