"""Begins with all hours and gives up the end with fewer machines, keeping the best reservation met."""


def largest_reservation(free):
    rising = iter(sorted(range(len(free)), key=lambda hour: free[hour]))
    left, right = 0, len(free) - 1
    lowest = next(rising, None)
    best = 0
    while left <= right:
        while not left <= lowest <= right:
            lowest = next(rising)
        best = max(best, free[lowest] * (right - left + 1))
        if free[left] <= free[right]:
            left += 1
        else:
            right -= 1
    return best
