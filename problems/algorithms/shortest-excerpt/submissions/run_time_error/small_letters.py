"""Counts in a table of 26, for small letters."""


def shortest_excerpt(recording, need):
    if not need:
        return ""
    missing = [0] * 26
    for event in need:
        missing[ord(event) - ord("a")] += 1
    gaps = len(need)
    start = 0
    best = None
    for end, event in enumerate(recording, 1):
        place = ord(event) - ord("a")
        gaps -= missing[place] > 0
        missing[place] -= 1
        while gaps == 0:
            if best is None or end - start < best[1] - best[0]:
                best = (start, end)
            left = ord(recording[start]) - ord("a")
            missing[left] += 1
            gaps += missing[left] > 0
            start += 1
    return recording[best[0] : best[1]] if best else ""
