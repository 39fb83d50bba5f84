"""Takes the largest of all products, of which there may be none."""


def largest_reservation(free):
    begin_of = []
    for hour, machines in enumerate(free):
        before = hour - 1
        while before >= 0 and free[before] >= machines:
            before = begin_of[before] - 1
        begin_of.append(before + 1)
    end_of = [0] * len(free)
    for hour in reversed(range(len(free))):
        behind = hour + 1
        while behind < len(free) and free[behind] >= free[hour]:
            behind = end_of[behind]
        end_of[hour] = behind
    return max(machines * (end - begin) for machines, begin, end in zip(free, begin_of, end_of))
