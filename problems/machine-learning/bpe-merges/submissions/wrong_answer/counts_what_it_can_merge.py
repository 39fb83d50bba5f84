"""Counts only what can be merged: in aaa the pair a, a once."""

from collections import Counter


def merged(tokens, left, right):
    result = []
    i = 0
    while i < len(tokens):
        if i + 1 < len(tokens) and tokens[i] == left and tokens[i + 1] == right:
            result.append(left + right)
            i += 2
        else:
            result.append(tokens[i])
            i += 1
    return result


def bpe_merges(corpus, n):
    words = [(list(word), count) for word, count in Counter(corpus.split()).items()]
    merges = []
    for _ in range(n):
        pairs = Counter()
        for tokens, count in words:
            last = None
            for i, pair in enumerate(zip(tokens, tokens[1:])):
                if pair[0] == pair[1] and last == (pair, i - 1):
                    last = None
                else:
                    pairs[pair] += count
                    last = (pair, i)
        if not pairs:
            break
        left, right = min(pairs, key=lambda pair: (-pairs[pair], pair))
        merges.append(f"{left} {right}")
        words = [(merged(tokens, left, right) if left in tokens else tokens, count) for tokens, count in words]
    return merges
