"""Keeps the counts between rounds, adds the pairs that a merge makes, but never takes off those it destroys."""

from collections import Counter


def bpe_merges(corpus, n):
    words = [[list(word), count] for word, count in Counter(corpus.split()).items()]
    pairs = Counter()
    for tokens, count in words:
        for pair in zip(tokens, tokens[1:]):
            pairs[pair] += count
    merges = []
    while pairs and len(merges) < n:
        left, right = min(pairs, key=lambda pair: (-pairs[pair], pair))
        merges.append(f"{left} {right}")
        del pairs[left, right]
        for entry in words:
            tokens, count = entry
            result = []
            i = 0
            while i < len(tokens):
                if i + 1 < len(tokens) and tokens[i] == left and tokens[i + 1] == right:
                    result.append(left + right)
                    i += 2
                else:
                    result.append(tokens[i])
                    i += 1
            for pair in zip(result, result[1:]):
                if left + right in pair:
                    pairs[pair] += count
            entry[0] = result
    return merges
