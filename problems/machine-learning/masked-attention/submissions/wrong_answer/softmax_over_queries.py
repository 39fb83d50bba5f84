"""Normalises the weights of each key over the queries."""

import math


def masked_attention(queries, keys, values, mask):
    scale = math.sqrt(len(keys[0]))
    weights = [[0.0] * len(keys) for _ in queries]
    for j, key in enumerate(keys):
        visible = [i for i in range(len(queries)) if mask[i][j]]
        scores = [sum(q * k for q, k in zip(queries[i], key)) / scale for i in visible]
        shares = [math.exp(score - max(scores)) for score in scores]
        for i, share in zip(visible, shares):
            weights[i][j] = share / sum(shares)
    return [[sum(w * v for w, v in zip(row, column)) for column in zip(*values)] for row in weights]
