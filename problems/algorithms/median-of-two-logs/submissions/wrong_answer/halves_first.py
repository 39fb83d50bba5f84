"""Halves the first log even if it is the longer one; a negative index then counts from the end of the second."""


def median_of_two_logs(first, second):
    count = len(first) + len(second)
    half = (count + 1) // 2
    nothing = 1 << 64

    def value(log, place):
        if place >= len(log):
            return nothing
        return log[place] if log else nothing

    low, high = 0, len(first)
    while low < high:
        cut = (low + high + 1) // 2
        if cut > 0 and half - cut < len(second) and first[cut - 1] > value(second, half - cut):
            high = cut - 1
        else:
            low = cut
    other = half - low
    below = max(first[low - 1] if low > 0 else -nothing, second[other - 1] if 0 < other <= len(second) else -nothing)
    if count % 2 == 1:
        return float(below)
    above = min(value(first, low), value(second, other))
    return (below + above) / 2
