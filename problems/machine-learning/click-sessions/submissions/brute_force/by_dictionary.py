"""Without pandas: the times of each user in a dictionary, sorted and walked."""


def click_sessions(users, times, timeout):
    of_user = {}
    for user, time in zip(users, times):
        if user is not None:
            of_user.setdefault(user, []).append(time)
    rows = []
    for user in sorted(of_user):
        previous = None
        for time in sorted(of_user[user]):
            if previous is None or time - previous > timeout:
                rows.append([user, time, 0, 0])
            rows[-1][2] = time - rows[-1][1]
            rows[-1][3] += 1
            previous = time
    return tuple([row[column] for row in rows] for column in range(4))
