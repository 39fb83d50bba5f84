"""Long logs: many users with few clicks each, and one user with most of them."""

import json
import random


def log(source, count, users, span, missing):
    names = [f"u{source.randrange(10**9):09d}" for _ in range(users)]
    rows = [(None if source.random() < missing else source.choice(names), 1_700_000_000 + source.randrange(span))
            for _ in range(count)]
    return [[user for user, _ in rows], [time for _, time in rows], 1_800]


def main():
    source = random.Random(424_243)
    cases = []

    def add(name, family, args):
        cases.append({"name": name, "family": family, "args": args})

    add("150000 clicks of 40000 users", "long log", log(source, 150_000, 40_000, 86_400, 0.02))
    add("2000 clicks of 50 users", "interleaved users", log(source, 2_000, 50, 86_400, 0.0))
    add("60000 clicks of 3 users", "long log", log(source, 60_000, 3, 10_000_000, 0.1))
    print(json.dumps(cases, separators=(",", ":")))


main()
