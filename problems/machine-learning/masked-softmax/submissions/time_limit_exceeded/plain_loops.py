"""The legal scores of each row are gathered once; still one exponential at a time, for every temperature."""

import math


def action_probabilities(scores, legal, actions, temperatures):
    rows = []
    for row, allowed, action in zip(scores, legal, actions):
        if allowed[action]:
            largest = max(z for z, is_legal in zip(row, allowed) if is_legal)
            gaps = [z - largest for z, is_legal in zip(row, allowed) if is_legal]
            rows.append((row[action] - largest, gaps))
        else:
            rows.append(None)
    answer = []
    for temperature in temperatures:
        probabilities = []
        for row in rows:
            if row is None:
                probabilities.append(0.0)
            else:
                total = sum([math.exp(gap / temperature) for gap in row[1]])
                probabilities.append(math.exp(row[0] / temperature) / total)
        answer.append(probabilities)
    return answer
