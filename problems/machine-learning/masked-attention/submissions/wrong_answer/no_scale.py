"""Does not divide the scores by the root of the key width."""

import math


def softmax(scores):
    largest = max(scores)
    shares = [math.exp(score - largest) for score in scores]
    total = sum(shares)
    return [share / total for share in shares]


def masked_attention(queries, keys, values, mask):
    output = []
    for query, row in zip(queries, mask):
        if not any(row):
            output.append([0.0] * len(values[0]))
            continue
        scores = [sum(q * k for q, k in zip(query, key)) for key in keys]
        weights = softmax([score if visible else -math.inf for score, visible in zip(scores, row)])
        output.append([sum(w * v for w, v in zip(weights, column)) for column in zip(*values)])
    return output
