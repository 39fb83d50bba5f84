"""Merges up to the middle without asking whether a log has any measurement left."""


def median_of_two_logs(first, second):
    count = len(first) + len(second)
    i = j = 0
    before = middle = 0
    for _ in range(count // 2 + 1):
        before = middle
        if first[i] <= second[j]:
            middle = first[i]
            i += 1
        else:
            middle = second[j]
            j += 1
    return float(middle) if count % 2 == 1 else (before + middle) / 2
