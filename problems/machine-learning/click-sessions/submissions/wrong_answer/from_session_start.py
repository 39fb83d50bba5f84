"""Measures the timeout from the first click of the session instead of from the click before."""


def click_sessions(users, times, timeout):
    rows = []
    for user, time in sorted((user, time) for user, time in zip(users, times) if user is not None):
        if not rows or rows[-1][0] != user or time - rows[-1][1] > timeout:
            rows.append([user, time, 0, 0])
        rows[-1][2] = time - rows[-1][1]
        rows[-1][3] += 1
    return tuple([row[column] for row in rows] for column in range(4))
