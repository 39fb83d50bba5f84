"""Floods by recursion, one nested call for each cell on the way, which Python refuses on a large object."""


def count_objects(mask):
    left = [list(row) for row in mask]

    def flood(row, column):
        if 0 <= row < len(left) and 0 <= column < len(left[row]) and left[row][column] == "#":
            left[row][column] = "."
            flood(row - 1, column)
            flood(row + 1, column)
            flood(row, column - 1)
            flood(row, column + 1)

    objects = 0
    for row in range(len(left)):
        for column in range(len(left[row])):
            if left[row][column] == "#":
                objects += 1
                flood(row, column)
    return objects
