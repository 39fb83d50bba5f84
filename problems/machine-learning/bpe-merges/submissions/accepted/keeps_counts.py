"""Keeps the counts between rounds: a merge takes the pairs of the words it touches off, and adds their new ones."""

from collections import Counter, defaultdict


def bpe_merges(corpus, n):
    words = []
    frequency = []
    pairs = Counter()
    holders = defaultdict(set)

    def count_word(index, sign):
        tokens = words[index]
        for pair in zip(tokens, tokens[1:]):
            pairs[pair] += sign * frequency[index]
            if sign > 0:
                holders[pair].add(index)

    for word, count in Counter(corpus.split()).items():
        words.append(tuple(word))
        frequency.append(count)
        count_word(len(words) - 1, 1)

    merges = []
    while len(merges) < n:
        best = max(pairs.values(), default=0)
        if best == 0:
            break
        chosen = min(pair for pair, count in pairs.items() if count == best)
        merges.append(" ".join(chosen))
        for index in holders.pop(chosen):
            count_word(index, -1)
            tokens = []
            just_merged = False
            for token in words[index]:
                if tokens and not just_merged and (tokens[-1], token) == chosen:
                    tokens[-1] += token
                    just_merged = True
                else:
                    tokens.append(token)
                    just_merged = False
            words[index] = tuple(tokens)
            count_word(index, 1)
    return merges
