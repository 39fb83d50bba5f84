"""Sweeps over all starts and ends and counts how many spans are open; starts come before ends at the same point."""


def merge_spans(spans):
    starts = sorted(start for start, _ in spans)
    ends = sorted(end for _, end in spans)
    joined = []
    begun = 0
    for index, end in enumerate(ends):
        while begun < len(starts) and starts[begun] <= end:
            if begun == index:  # nothing is open
                joined.append([starts[begun], end])
            begun += 1
        joined[-1][1] = end
    return joined
