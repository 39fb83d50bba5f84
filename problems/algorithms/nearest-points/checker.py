"""Accepts any k different indices such that no point left out is nearer than one that is returned."""

import json
import sys


def reject(why):
    with open(sys.argv[4] + "judgemessage.txt", "w", encoding="utf-8") as file:
        file.write(why)
    sys.exit(43)


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        points, query, k = json.load(file)["args"]
    with open(sys.argv[2], encoding="utf-8") as file:
        answer = json.load(file)
    if len(answer) != k:
        reject(f"Expected exactly {k} indices, got {len(answer)}.")
    taken = [False] * len(points)
    for index in answer:
        if not 0 <= index < len(points):
            reject(f"{index} is not an index into points.")
        if taken[index]:
            reject(f"The index {index} is returned more than once.")
        taken[index] = True

    def squared(index):
        return (points[index][0] - query[0]) ** 2 + (points[index][1] - query[1]) ** 2

    farthest = max(answer, key=squared)
    left_out = [index for index in range(len(points)) if not taken[index]]
    if left_out:
        nearest = min(left_out, key=squared)
        if squared(nearest) < squared(farthest):
            reject(
                f"Point {nearest} at {points[nearest]} (squared distance {squared(nearest)}) is left out, but point "
                f"{farthest} at {points[farthest]} (squared distance {squared(farthest)}) is returned."
            )
    sys.exit(42)


main()
