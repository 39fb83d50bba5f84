"""A stack of (begin, machines): what an hour takes off hands its begin on to it."""


def largest_reservation(free):
    waiting = []
    best = 0
    for hour, machines in enumerate(free + [0]):
        begin = hour
        while waiting and waiting[-1][1] >= machines:
            begin, height = waiting.pop()
            best = max(best, height * (hour - begin))
        waiting.append((begin, machines))
    return best
