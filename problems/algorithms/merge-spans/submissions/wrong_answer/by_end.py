"""Sorts by the end and joins each span with the last joined one, but not with those before."""


def merge_spans(spans):
    joined = []
    for start, end in sorted(spans, key=lambda span: (span[1], span[0])):
        if joined and start <= joined[-1][1]:
            joined[-1] = [min(joined[-1][0], start), end]
        else:
            joined.append([start, end])
    return sorted(joined)
