"""Begins with the first span, and there may be none."""


def merge_spans(spans):
    ordered = sorted(spans)
    joined = [list(ordered[0])]
    for start, end in ordered[1:]:
        if start <= joined[-1][1]:
            joined[-1][1] = max(joined[-1][1], end)
        else:
            joined.append([start, end])
    return joined
