"""Looks for as many hours as machines."""


def largest_reservation(free):
    waiting = []
    best = 0
    for hour, machines in enumerate(free + [0]):
        begin = hour
        while waiting and waiting[-1][1] >= machines:
            begin, height = waiting.pop()
            best = max(best, min(height, hour - begin) ** 2)
        waiting.append((begin, machines))
    return best
