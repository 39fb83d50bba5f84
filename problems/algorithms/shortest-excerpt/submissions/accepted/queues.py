"""Keeps the last positions of each needed event, as many as are needed: their smallest is where to begin."""
from collections import Counter, deque


def shortest_excerpt(recording, need):
    wanted = Counter(need)
    last = {event: deque(maxlen=count) for event, count in wanted.items()}
    incomplete = len(wanted)
    start = None
    best = None
    for position, event in enumerate(recording):
        if event not in last:
            continue
        queue = last[event]
        if len(queue) < wanted[event]:
            queue.append(position)
            incomplete -= len(queue) == wanted[event]
            start = None
        else:
            if queue[0] == start:
                start = None
            queue.append(position)
        if incomplete == 0:
            if start is None:
                start = min(positions[0] for positions in last.values())
            if best is None or position + 1 - start < best[1] - best[0]:
                best = (start, position + 1)
    return recording[best[0] : best[1]] if best else ""
