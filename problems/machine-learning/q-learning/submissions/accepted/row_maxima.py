"""Keeps the best entry of every row and searches a row only when its best entry has fallen."""


def q_learning(states, actions, steps, alpha, gamma):
    table = [0.0] * (states * actions)
    best = [0.0] * states
    for state, action, reward, following, end in steps:
        place = state * actions + action
        before = table[place]
        after = (1 - alpha) * before + alpha * (reward + (0.0 if end else gamma * best[following]))
        table[place] = after
        if after >= best[state]:
            best[state] = after
        elif before == best[state]:
            best[state] = max(table[state * actions : (state + 1) * actions])
    return [table[state * actions : (state + 1) * actions] for state in range(states)]
