"""Accepts any order of all stages that keeps every requirement, and an empty list exactly where there is no order."""

import json
import sys


def reject(why):
    with open(sys.argv[4] + "judgemessage.txt", "w", encoding="utf-8") as file:
        file.write(why)
    sys.exit(43)


def has_order(n, requirements):
    needed_by = [[] for _ in range(n)]
    open_requirements = [0] * n
    for stage, needed in requirements:
        needed_by[needed].append(stage)
        open_requirements[stage] += 1
    possible = [stage for stage in range(n) if open_requirements[stage] == 0]
    done = 0
    while possible:
        done += 1
        for stage in needed_by[possible.pop()]:
            open_requirements[stage] -= 1
            if open_requirements[stage] == 0:
                possible.append(stage)
    return done == n


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        n, requirements = json.load(file)["args"]
    with open(sys.argv[2], encoding="utf-8") as file:
        order = json.load(file)
    if not has_order(n, requirements):
        if order:
            got = "1 stage" if len(order) == 1 else f"{len(order)} stages"
            reject(f"There is a circle of requirements, so an empty list is expected; got {got}.")
        sys.exit(42)
    if len(order) != n:
        stages = "the only stage" if n == 1 else f"all {n} stages"
        reject(f"There is an order of {stages}; got a list of {len(order)}.")
    place = [None] * n
    for index, stage in enumerate(order):
        if not 0 <= stage < n:
            reject(f"There is no stage {stage}.")
        if place[stage] is not None:
            reject(f"Stage {stage} stands in the order twice, at {place[stage]} and at {index}.")
        place[stage] = index
    for stage, needed in requirements:
        if place[needed] > place[stage]:
            reject(f"Stage {stage} needs stage {needed} but stands before it, at {place[stage]} and {place[needed]}.")
    sys.exit(42)


main()
