"""Finds both ends by the nearest number that is not larger: an equal one ends the reservation on both sides."""


def nearest_not_larger(free):
    nearest = []
    waiting = []
    for hour, machines in enumerate(free):
        while waiting and free[waiting[-1]] > machines:
            waiting.pop()
        nearest.append(waiting[-1] if waiting else -1)
        waiting.append(hour)
    return nearest


def largest_reservation(free):
    left = nearest_not_larger(free)
    right = [len(free) - 1 - hour for hour in reversed(nearest_not_larger(free[::-1]))]
    return max((machines * (end - begin - 1) for machines, begin, end in zip(free, left, right)), default=0)
