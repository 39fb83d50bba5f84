"""Lowers masked scores by a constant and forgets the query that sees nothing: it averages all values."""

import math


def softmax(scores):
    largest = max(scores)
    shares = [math.exp(score - largest) for score in scores]
    total = sum(shares)
    return [share / total for share in shares]


def masked_attention(queries, keys, values, mask):
    scale = math.sqrt(len(keys[0]))
    output = []
    for query, row in zip(queries, mask):
        scores = [sum(q * k for q, k in zip(query, key)) / scale for key in keys]
        weights = softmax([score if visible else score - 1e9 for score, visible in zip(scores, row)])
        output.append([sum(w * v for w, v in zip(weights, column)) for column in zip(*values)])
    return output
