"""Looks for complete windows only after an event came in, and while there is one to drop."""
from collections import Counter


def shortest_excerpt(recording, need):
    missing = Counter(need)
    gaps = len(need)
    start = 0
    best = None
    for end, event in enumerate(recording, 1):
        gaps -= missing[event] > 0
        missing[event] -= 1
        while gaps == 0 and start < end:
            if best is None or end - start < best[1] - best[0]:
                best = (start, end)
            missing[recording[start]] += 1
            gaps += missing[recording[start]] > 0
            start += 1
    return recording[best[0] : best[1]] if best else ""
