"""Looks for the events without minding upper and lower case."""
from collections import Counter


def shortest_excerpt(recording, need):
    events = recording.lower()
    missing = Counter(need.lower())
    places = [(position, event) for position, event in enumerate(events) if event in missing]
    gaps = len(need)
    first = 0
    best = None
    for position, event in places:
        gaps -= missing[event] > 0
        missing[event] -= 1
        while gaps == 0:
            start, left = places[first]
            if best is None or position + 1 - start < best[1] - best[0]:
                best = (start, position + 1)
            missing[left] += 1
            gaps += missing[left] > 0
            first += 1
    return recording[best[0] : best[1]] if best else ""
