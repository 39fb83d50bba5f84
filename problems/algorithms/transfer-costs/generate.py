"""Large networks: random ones, a chain against its direction, and some whose costs fall again and again."""

import json
import random
import sys


def random_links(source, n, count, largest):
    return [[source.randrange(n), source.randrange(n), source.randint(0, largest)] for _ in range(count)]


def busiest(n, links):
    """The centre that most links leave: from it, a large part of a random network is reached."""
    leaving = [0] * n
    for centre, _, _ in links:
        leaving[centre] += 1
    return leaving.index(max(leaving))


def found_again(paths, fan):
    """Centre 1 gets cheaper with each of the centres 2 to paths + 1, and many links leave it."""
    links = []
    for path in range(1, paths + 1):
        links.append([0, path + 1, path])
        links.append([path + 1, 1, 2 * (paths - path)])
    first = paths + 2
    links += [[1, first + index, 1] for index in range(fan)]
    return first + fan, links


def shortcuts(count):
    """A chain, and a dearer link to each of its centres, the farthest first: all are found at once, at nearly twice
    their cost, and a queue of lowered centres then lowers them by 1 in each of its turns."""
    links = [[0, centre, 2 * centre] for centre in range(count, 0, -1)]
    links += [[centre, centre + 1, 1] for centre in range(1, count)]
    return count + 1, links


def long_grid(source, rows, columns):
    """A grid with cheap links up and down and dear ones to the right, so that many paths compete for each centre."""
    links = []
    for row in range(rows):
        for column in range(columns):
            centre = row * columns + column
            if column + 1 < columns:
                links.append([centre, centre + 1, source.randint(1, 10**6)])
            if row + 1 < rows:
                links.append([centre, centre + columns, source.randint(1, 10)])
            if row > 0:
                links.append([centre, centre - columns, source.randint(1, 10)])
    source.shuffle(links)
    return rows * columns, links


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

    links = random_links(source, 100_000, 200_000, 10**6)
    add("random, 100000 centres", "large", 100_000, links, busiest(100_000, links))
    add("random, small costs", "large", 50_000, random_links(source, 40_000, 120_000, 3), 39_999)
    add("few centres, many links", "large", 300, random_links(source, 300, 120_000, 2 * 10**9), 150)
    n = 150_000
    chain = [[index - 1, index, 2 * 10**9] for index in range(n - 1, 0, -1)]
    add("chain against its direction", "long chain", n, chain, 0)
    n, links = found_again(60_000, 70_000)
    add("60000 paths, each cheaper", "out of date", n, links, 0)
    n, links = shortcuts(50_000)
    add("a dearer link to each centre of a chain", "lowered again and again", n, links, 0)
    n, links = long_grid(source, 26, 2_600)
    add("a grid of 26 by 2600 centres", "lowered again and again", n, links, 0)

    print(json.dumps(cases, separators=(",", ":")))


main()
