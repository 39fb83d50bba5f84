"""Long recordings: complete only at the end, never, at few places or many, and with all behind one event."""

import json
import random
import string
import sys

COUNT = 500_000
PRINTABLE = [chr(code) for code in range(32, 127)]


def noise(source, count, characters):
    return "".join(source.choices(characters, k=count))


def of_size(count):
    """The two needed events stand at the ends."""
    return {"args": ["a" + "x" * max(0, count - 2) + "b" * (count > 1), "ab"]}


def main():
    if len(sys.argv) > 1:
        print(json.dumps(of_size(int(sys.argv[2])), separators=(",", ":")))
        return
    source = random.Random(111_111)
    cases = []

    def add(name, family, recording, need):
        cases.append({"name": name, "family": family, "args": [recording, need]})

    add("one event too few", "large", noise(source, COUNT, "abc") + "z", "abczz")
    add("complete with the last event", "large", noise(source, COUNT - 1, "abcdefgh") + "Z", "abcZ")
    add("every printable character", "large", noise(source, 300_000, PRINTABLE), "".join(PRINTABLE) * 2)
    rare = list(noise(source, 400_000, string.ascii_lowercase))
    for position in source.sample(range(400_000), 60):
        rare[position] = source.choice("#%&")
    add("rare events", "large", "".join(rare), "#%&q#")
    add("half of it is needed", "large", noise(source, 200_000, "01"), "0" * 50_000 + "1" * 49_000)
    add("needed event behind everything", "many improvements", "." * (COUNT - 1) + "!", "!")

    print(json.dumps(cases, separators=(",", ":")))


main()
