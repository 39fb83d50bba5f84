"""Takes the number of columns from the first test row, which may not exist."""

from statistics import fmean


def standardise(train, test):
    result = [[0.0] * len(row) for row in test]
    for j in range(len(test[0])):
        column = [row[j] for row in train]
        if min(column) < max(column):
            mean = fmean(column)
            deviation = fmean((value - mean) ** 2 for value in column) ** 0.5
            for i, row in enumerate(test):
                result[i][j] = (row[j] - mean) / deviation
    return result
