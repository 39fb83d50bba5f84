"""Groups by user and day first, so that a session ends at midnight."""

import pandas


def click_sessions(users, times, timeout):
    clicks = pandas.DataFrame({"user": users, "time": times}).dropna(subset=["user"])
    clicks = clicks.sort_values(["user", "time"], ignore_index=True)
    day = clicks["time"] // 86_400
    opens = (clicks["user"] != clicks["user"].shift()) | (clicks["time"].diff() > timeout) | (day != day.shift())
    sessions = clicks.groupby(opens.cumsum()).agg(
        user=("user", "first"), start=("time", "first"), end=("time", "last"), clicks=("time", "size"))
    return (sessions["user"], sessions["start"], sessions["end"] - sessions["start"], sessions["clicks"])
