"""Begins with the whole recording as the best, and so returns it when nothing is complete."""
from collections import Counter


def shortest_excerpt(recording, need):
    if not need:
        return ""
    missing = Counter(need)
    gaps = len(need)
    start = 0
    best = (0, len(recording))
    for end, event in enumerate(recording, 1):
        gaps -= missing[event] > 0
        missing[event] -= 1
        while gaps == 0:
            if end - start < best[1] - best[0]:
                best = (start, end)
            missing[recording[start]] += 1
            gaps += missing[recording[start]] > 0
            start += 1
    return recording[best[0] : best[1]]
