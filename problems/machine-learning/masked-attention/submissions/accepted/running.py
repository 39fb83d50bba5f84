"""One pass over the keys with a running maximum; what was summed up is rescaled when the maximum rises."""

from math import exp, inf, sqrt


def masked_attention(queries, keys, values, mask):
    root = sqrt(len(keys[0]))
    output = []
    for query, allowed in zip(queries, mask):
        largest, total, mean = -inf, 0.0, [0.0] * len(values[0])
        for key, value, visible in zip(keys, values, allowed):
            if not visible:
                continue
            score = sum(q * k for q, k in zip(query, key)) / root
            if score > largest:
                total *= exp(largest - score)
                largest = score
            share = exp(score - largest)
            total += share
            mean = [m + (v - m) * (share / total) for m, v in zip(mean, value)]
        output.append(mean)
    return output
