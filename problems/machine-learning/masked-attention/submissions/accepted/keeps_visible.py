"""Works on the visible keys of each query only, with the largest of their scores subtracted."""

import math


def masked_attention(queries, keys, values, mask):
    scale = math.sqrt(len(keys[0]))
    output = []
    for query, row in zip(queries, mask):
        visible = [j for j, allowed in enumerate(row) if allowed]
        if not visible:
            output.append([0.0] * len(values[0]))
            continue
        scores = [math.fsum(q * k for q, k in zip(query, keys[j])) / scale for j in visible]
        largest = max(scores)
        shares = [math.exp(score - largest) for score in scores]
        total = math.fsum(shares)
        columns = zip(*(values[j] for j in visible))
        output.append([math.fsum(s * v for s, v in zip(shares, column)) / total for column in columns])
    return output
