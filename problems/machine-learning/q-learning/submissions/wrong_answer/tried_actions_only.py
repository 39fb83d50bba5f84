"""Takes the maximum over the actions tried so far."""


def q_learning(states, actions, steps, alpha, gamma):
    table = [[0.0] * actions for _ in range(states)]
    tried = [set() for _ in range(states)]
    for state, action, reward, following, end in steps:
        target = reward if end else reward + gamma * max((table[following][b] for b in tried[following]), default=0.0)
        table[state][action] += alpha * (target - table[state][action])
        tried[state].add(action)
    return table
