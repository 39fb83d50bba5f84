"""Large ballots: all votes different, a majority by a single vote, exactly half, and few labels."""

import json
import random
import sys

COUNT = 300_000


def ballot(source, label, share, count, others):
    """share votes for one label among others, all shuffled."""
    votes = [label] * share + [source.choice(others) for _ in range(count - share)]
    source.shuffle(votes)
    return votes


def of_size(count):
    """All votes differ, so that every label has to be counted."""
    votes = list(range(count))
    random.Random(count).shuffle(votes)
    return {"args": [votes]}


def main():
    if len(sys.argv) > 1:
        print(json.dumps(of_size(int(sys.argv[2])), separators=(",", ":")))
        return
    source = random.Random(808_080)
    cases = []

    def add(name, family, votes):
        cases.append({"name": name, "family": family, "args": [votes]})

    everything = list(range(1, COUNT + 1))
    source.shuffle(everything)
    add("300000 different labels", "large", everything)
    add("a majority by one vote", "large", ballot(source, 77, 100_001, 200_001, [5, 6, 7, 8, 9]))
    add("exactly half of 200000", "large", ballot(source, 77, 100_000, 200_000, range(1_000, 90_000)))
    add("a majority among many labels", "large", ballot(source, 123_456, 60_000, 110_000, range(200_000, 260_000)))

    print(json.dumps(cases, separators=(",", ":")))


main()
