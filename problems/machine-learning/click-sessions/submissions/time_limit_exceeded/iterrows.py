"""One pass, but over iterrows, which makes a Series of every row."""

import pandas


def click_sessions(users, times, timeout):
    clicks = pandas.DataFrame({"user": users, "time": times}).dropna().sort_values(["user", "time"])
    rows = []
    last_user = last_time = None
    for _, click in clicks.iterrows():
        if click["user"] != last_user or click["time"] - last_time > timeout:
            rows.append([click["user"], click["time"], 0, 0])
        rows[-1][2] = click["time"] - rows[-1][1]
        rows[-1][3] += 1
        last_user, last_time = click["user"], click["time"]
    return tuple([row[column] for row in rows] for column in range(4))
