"""Stays one cell away from the edges, so as not to look outside."""


def count_objects(mask):
    left = {
        (r, c)
        for r in range(1, len(mask) - 1)
        for c in range(1, len(mask[r]) - 1)
        if mask[r][c] == "#"
    }
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
