"""Many amounts, on lines of different lengths."""

import json
import random


def main():
    source = random.Random(20_250_303)
    cases = []
    for name, count in [("two thousand", 2_000), ("a hundred thousand", 100_000)]:
        amounts = [str(source.randint(-1_000, 1_000)) for _ in range(count)]
        lines = [" ".join(amounts[i : i + 7]) for i in range(0, count, 7)]
        cases.append({"name": name, "family": "many amounts", "input": f"{count}\n" + "\n".join(lines) + "\n"})
    print(json.dumps(cases, separators=(",", ":")))


main()
