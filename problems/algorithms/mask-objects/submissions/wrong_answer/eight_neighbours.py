"""Takes the cells at the corners for neighbours as well."""


def count_objects(mask):
    left = {(r, c) for r, row in enumerate(mask) for c, cell in enumerate(row) if cell == "#"}
    objects = 0
    while left:
        objects += 1
        waiting = [left.pop()]
        while waiting:
            r, c = waiting.pop()
            for cell in [(r + y, c + x) for y in (-1, 0, 1) for x in (-1, 0, 1)]:
                if cell in left:
                    left.remove(cell)
                    waiting.append(cell)
    return objects
