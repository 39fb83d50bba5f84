"""Joins the tokens with spaces and replaces text, which also hits the ends of longer tokens."""

from collections import Counter


def bpe_merges(corpus, n):
    words = {" ".join(word): count for word, count in Counter(corpus.split()).items()}
    merges = []
    for _ in range(n):
        pairs = Counter()
        for word, count in words.items():
            tokens = word.split()
            for pair in zip(tokens, tokens[1:]):
                pairs[pair] += count
        if not pairs:
            break
        left, right = min(pairs, key=lambda pair: (-pairs[pair], pair))
        merges.append(f"{left} {right}")
        words = {word.replace(f"{left} {right}", left + right): count for word, count in words.items()}
    return merges
