"""Large networks: random ones, a chain listed against its direction, and one whose centre is found again and again."""

import json
import random
import sys


def random_links(source, n, count, largest):
    return [[source.randrange(n), source.randrange(n), source.randint(0, largest)] for _ in range(count)]


def found_again(ways, fan):
    """Centre 1 gets cheaper with each of the centres 2 to ways + 1, and many links leave it."""
    links = []
    for way in range(1, ways + 1):
        links.append([0, way + 1, way])
        links.append([way + 1, 1, 2 * (ways - way)])
    first = ways + 2
    links += [[1, first + index, 1] for index in range(fan)]
    return first + fan, links


def of_size(count):
    """Twice as many links as centres, at random, and a chain that reaches every centre."""
    source = random.Random(count)
    n = max(2, count // 3)
    links = [[index, index + 1, 1000] for index in range(n - 1)]
    links += random_links(source, n, max(0, count - n - len(links)), 10**6)
    source.shuffle(links)
    return {"args": [n, links, 0]}


def main():
    if len(sys.argv) > 1:
        print(json.dumps(of_size(int(sys.argv[2])), separators=(",", ":")))
        return
    source = random.Random(484_848)
    cases = []

    def add(name, family, n, links, start):
        cases.append({"name": name, "family": family, "args": [n, links, start]})

    add("random, 100000 centres", "large", 100_000, random_links(source, 100_000, 200_000, 10**6), 7)
    add("random, small costs", "large", 50_000, random_links(source, 50_000, 200_000, 3), 49_999)
    add("few centres, many links", "large", 300, random_links(source, 300, 200_000, 2 * 10**9), 150)
    n = 150_000
    chain = [[index - 1, index, 2 * 10**9] for index in range(n - 1, 0, -1)]
    add("chain against its direction", "long chain", n, chain, 0)
    n, links = found_again(60_000, 70_000)
    add("60000 ways, each cheaper", "out of date", n, links, 0)

    print(json.dumps(cases, separators=(",", ":")))


main()
