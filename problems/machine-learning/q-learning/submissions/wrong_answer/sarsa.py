"""Uses the action that the log shows next instead of the best one."""


def q_learning(states, actions, steps, alpha, gamma):
    table = [[0.0] * actions for _ in range(states)]
    for place, (state, action, reward, following, end) in enumerate(steps):
        target = reward
        if not end:
            known = place + 1 < len(steps) and steps[place + 1][0] == following
            target += gamma * (table[following][steps[place + 1][1]] if known else max(table[following]))
        table[state][action] += alpha * (target - table[state][action])
    return table
