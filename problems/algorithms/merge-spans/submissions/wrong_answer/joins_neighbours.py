"""Joins spans whose ends are neighbouring integers, as if time came in whole steps."""


def merge_spans(spans):
    joined = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1] + 1:
            joined[-1][1] = max(joined[-1][1], end)
        else:
            joined.append([start, end])
    return joined
