"""Joins each span with the last one only, in the order in which they are listed."""


def merge_spans(spans):
    joined = []
    for start, end in spans:
        if joined and start <= joined[-1][1] and end >= joined[-1][0]:
            joined[-1] = [min(joined[-1][0], start), max(joined[-1][1], end)]
        else:
            joined.append([start, end])
    return sorted(joined)
