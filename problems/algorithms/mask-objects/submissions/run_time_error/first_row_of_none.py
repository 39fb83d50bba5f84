"""Asks the first row for its length, and there may be none."""


def count_objects(mask):
    rows, columns = len(mask), len(mask[0])
    left = {(r, c) for r in range(rows) for c in range(columns) if mask[r][c] == "#"}
    objects = 0
    while left:
        objects += 1
        waiting = [left.pop()]
        while waiting:
            r, c = waiting.pop()
            for cell in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
                if cell in left:
                    left.remove(cell)
                    waiting.append(cell)
    return objects
