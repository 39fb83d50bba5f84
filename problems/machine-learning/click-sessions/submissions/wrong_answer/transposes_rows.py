"""Collects rows and transposes them with zip: without any row there are no columns either."""


def click_sessions(users, times, timeout):
    rows = []
    for user, time in sorted((user, time) for user, time in zip(users, times) if user is not None):
        if not rows or rows[-1][0] != user or time - last > timeout:
            rows.append([user, time, 0, 0])
        rows[-1][2] = time - rows[-1][1]
        rows[-1][3] += 1
        last = time
    return tuple(map(list, zip(*rows)))
