"""Takes the maximum of the visible scores, which does not exist for a query that sees nothing."""

import math


def masked_attention(queries, keys, values, mask):
    scale = math.sqrt(len(keys[0]))
    output = []
    for query, row in zip(queries, mask):
        visible = [j for j, allowed in enumerate(row) if allowed]
        scores = [sum(q * k for q, k in zip(query, keys[j])) / scale for j in visible]
        largest = max(scores)
        shares = [math.exp(score - largest) for score in scores]
        columns = zip(*(values[j] for j in visible))
        output.append([sum(s * v for s, v in zip(shares, column)) / sum(shares) for column in columns])
    return output
