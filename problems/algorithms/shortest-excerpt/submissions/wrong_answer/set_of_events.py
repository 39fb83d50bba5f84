"""Asks for every needed event once, however often it is needed."""


def shortest_excerpt(recording, need):
    needed = set(need)
    last = {}
    best = None
    for position, event in enumerate(recording):
        if event in needed:
            last.pop(event, None)
            last[event] = position
            if len(last) == len(needed):
                start = next(iter(last.values()))
                if best is None or position + 1 - start < best[1] - best[0]:
                    best = (start, position + 1)
    return recording[best[0] : best[1]] if best else ""
