"""Corpora of made-up words: many distinct ones, and few that are repeated very often, such as keys in a log."""

import json
import random

SYLLABLES = ["an", "ar", "be", "co", "de", "en", "er", "es", "in", "ing", "is", "li", "lo", "men", "on", "or", "ra",
             "re", "sta", "te", "ti", "tion", "to", "un", "ver"]


def words(source, count, shortest, longest):
    made = set()
    while len(made) < count:
        made.add("".join(source.choice(SYLLABLES) for _ in range(source.randint(shortest, longest))))
    return sorted(made)


def text(source, vocabulary, count):
    """Zipf-like: the word of rank r is drawn with a weight of 1 / r."""
    source.shuffle(vocabulary)
    weights = [1 / rank for rank in range(1, len(vocabulary) + 1)]
    return " ".join(source.choices(vocabulary, weights, k=count))


def main():
    source = random.Random(63_063)
    cases = []

    def add(name, family, corpus, n):
        cases.append({"name": name, "family": family, "args": [corpus, n]})

    add("thousands of distinct words", "large", text(source, words(source, 3_000, 2, 4), 15_000), 60)
    keys = ["".join(source.choices("abcdefghijklmnopqrstuvwxyz", k=40)) for _ in range(150)]
    add("150 keys in 7000 log lines", "many repeats", " ".join(source.choices(keys, k=7_000)), 300)
    add("200 merges in 500 words", "many repeats", text(source, words(source, 500, 1, 4), 5_000), 200)
    add("runs of one letter", "counting overlaps", " ".join("a" * source.randint(1, 40) for _ in range(2_000)), 40)
    add("two letters", "overlapping pairs",
        " ".join("".join(source.choice("ab") for _ in range(source.randint(5, 60))) for _ in range(150)), 80)

    print(json.dumps(cases, separators=(",", ":")))


main()
