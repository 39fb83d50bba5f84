"""Leaves out the hours without a free machine, as if the others were neighbours."""


def largest_reservation(free):
    waiting = []
    best = 0
    for hour, machines in enumerate([machines for machines in free if machines > 0] + [0]):
        begin = hour
        while waiting and waiting[-1][1] >= machines:
            begin, height = waiting.pop()
            best = max(best, height * (hour - begin))
        waiting.append((begin, machines))
    return best
