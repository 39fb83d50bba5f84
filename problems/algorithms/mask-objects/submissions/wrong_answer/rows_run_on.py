"""Numbers the cells through, so that the end of a row touches the beginning of the next one."""


def count_objects(mask):
    columns = len(mask[0]) if mask else 0
    left = {index for index, cell in enumerate("".join(mask)) if cell == "#"}
    objects = 0
    while left:
        objects += 1
        waiting = [left.pop()]
        while waiting:
            cell = waiting.pop()
            for neighbour in (cell - columns, cell + columns, cell - 1, cell + 1):
                if neighbour in left:
                    left.remove(neighbour)
                    waiting.append(neighbour)
    return objects
