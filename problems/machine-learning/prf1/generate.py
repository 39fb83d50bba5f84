"""Long logs of tickets: balanced, a rare positive class, and ten queues."""

import json
import random


def log(source, count, queues, urgent, mistakes):
    """The share `urgent` belongs to queue 1; the classifier errs on the share `mistakes`."""
    others = [queue for queue in range(queues) if queue != 1]
    labels = [1 if source.random() < urgent else source.choice(others) for _ in range(count)]
    predictions = [source.randrange(queues) if source.random() < mistakes else label for label in labels]
    return [labels, predictions]


def main():
    source = random.Random(20_531)
    cases = []

    def add(name, family, args):
        cases.append({"name": name, "family": family, "args": args})

    add("balanced", "large log", log(source, 50_000, 2, 0.5, 0.3))
    add("one in five hundred is urgent", "large log", log(source, 200_000, 2, 0.002, 0.02))
    add("ten queues", "other queues", log(source, 60_000, 10, 0.1, 0.4))

    print(json.dumps(cases, separators=(",", ":")))


main()
