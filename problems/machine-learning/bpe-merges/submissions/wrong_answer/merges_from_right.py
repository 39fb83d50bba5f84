"""Merges from the end of a word: of aaa the last two."""

from collections import Counter


def merged(tokens, left, right):
    result = []
    i = len(tokens) - 1
    while i >= 0:
        if i > 0 and tokens[i - 1] == left and tokens[i] == right:
            result.append(left + right)
            i -= 2
        else:
            result.append(tokens[i])
            i -= 1
    result.reverse()
    return result


def bpe_merges(corpus, n):
    words = [(list(word), count) for word, count in Counter(corpus.split()).items()]
    merges = []
    for _ in range(n):
        pairs = Counter()
        for tokens, count in words:
            for pair in zip(tokens, tokens[1:]):
                pairs[pair] += count
        if not pairs:
            break
        left, right = min(pairs, key=lambda pair: (-pairs[pair], pair))
        merges.append(f"{left} {right}")
        words = [(merged(tokens, left, right) if left in tokens else tokens, count) for tokens, count in words]
    return merges
