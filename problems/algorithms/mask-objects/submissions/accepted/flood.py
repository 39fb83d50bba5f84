"""Floods every object from the first of its cells that is met, with a stack of its own."""


def count_objects(mask):
    rows = len(mask)
    columns = len(mask[0]) if mask else 0
    new = [[cell == "#" for cell in row] for row in mask]
    objects = 0
    for row in range(rows):
        for column in range(columns):
            if not new[row][column]:
                continue
            objects += 1
            new[row][column] = False
            waiting = [(row, column)]
            while waiting:
                r, c = waiting.pop()
                for y, x in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)):
                    if 0 <= y < rows and 0 <= x < columns and new[y][x]:
                        new[y][x] = False
                        waiting.append((y, x))
    return objects
