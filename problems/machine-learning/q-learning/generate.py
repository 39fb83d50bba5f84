"""Logs of random walks: a corridor, a large table, and wide rows."""

import json
import random


def walk(source, states, actions, count, ends):
    """Action b moves by b - actions // 2, with noise; reaching the last state ends an episode and pays."""
    steps = []
    state = 0
    for _ in range(count):
        action = source.randrange(actions)
        following = min(max(state + action - actions // 2 + source.randint(-1, 1), 0), states - 1)
        end = following == states - 1 or source.random() < ends
        reward = 10.0 if following == states - 1 else round(source.uniform(-1.0, 0.25), 3)
        steps.append([state, action, reward, following, end])
        state = source.randrange(states) if end else following
    return steps


def main():
    source = random.Random(64_064)
    cases = []

    def add(name, family, states, actions, steps, alpha, gamma):
        cases.append({"name": name, "family": family, "args": [states, actions, steps, alpha, gamma]})

    add("a corridor", "large", 30, 4, walk(source, 30, 4, 20_000, 0.01), 0.1, 0.95)
    add("5000 states", "large", 5_000, 5, walk(source, 5_000, 5, 50_000, 0.001), 0.5, 0.9)
    add("wide rows", "large", 40, 150, walk(source, 40, 150, 20_000, 0.0), 0.2, 0.99)

    print(json.dumps(cases, separators=(",", ":")))


main()
