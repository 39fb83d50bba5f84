"""Accepts any folds that hold each row once and are even in size and in every class."""

import json
import sys
from collections import Counter


def load(name):
    with open(name) as file:
        return json.load(file)


def plural(count, noun):
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def reject(why):
    with open(sys.argv[4] + "judgemessage.txt", "w") as file:
        file.write(why)
    sys.exit(43)


def fold_of_rows(folds, n):
    fold_of = [None] * n
    for number, fold in enumerate(folds):
        for row in fold:
            if not 0 <= row < n:
                reject(f"Fold {number} holds {row}, which is no row: there are {n}, numbered from 0.")
            if fold_of[row] is not None:
                reject(f"Row {row} is in fold {fold_of[row]} and again in fold {number}.")
            fold_of[row] = number
    for row, number in enumerate(fold_of):
        if number is None:
            reject(f"Row {row} is in no fold.")
    return fold_of


labels, k = load(sys.argv[1])["args"]
folds = load(sys.argv[2])
if len(folds) != k:
    reject(f"Expected {plural(k, 'fold')}, got {len(folds)}.")
fold_of = fold_of_rows(folds, len(labels))

smallest = min(range(k), key=lambda number: len(folds[number]))
largest = max(range(k), key=lambda number: len(folds[number]))
if len(folds[largest]) - len(folds[smallest]) > 1:
    sizes = f"Fold {largest} has {plural(len(folds[largest]), 'row')} and fold {smallest} has {len(folds[smallest])}"
    reject(f"{sizes}: the sizes may differ by at most 1.")

rows_of = Counter(labels)
held = Counter(zip(labels, fold_of))
for (label, number), count in sorted(held.items()):
    most = -(-rows_of[label] // k)
    if count > most:
        reject(f"Fold {number} has {count} of {rows_of[label]} rows with label {label}, more than its share of {most}.")
for label, count in sorted(rows_of.items()):
    least = count // k
    for number in range(k) if least > 0 else ():  # n / k classes at most
        if held[label, number] < least:
            found = held[label, number]
            reject(f"Fold {number} has {found} of {count} rows with label {label}, less than its share of {least}.")
sys.exit(42)
