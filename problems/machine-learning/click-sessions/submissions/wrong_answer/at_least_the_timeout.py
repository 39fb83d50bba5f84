"""Opens a session when the gap reaches the timeout, not only when it exceeds it."""

import pandas


def click_sessions(users, times, timeout):
    clicks = pandas.DataFrame({"user": users, "time": times}).dropna(subset=["user"])
    clicks = clicks.sort_values(["user", "time"], ignore_index=True)
    opens = (clicks["user"] != clicks["user"].shift()) | (clicks["time"].diff() >= timeout)
    sessions = clicks.groupby(opens.cumsum()).agg(
        user=("user", "first"), start=("time", "first"), end=("time", "last"), clicks=("time", "size"))
    return (sessions["user"], sessions["start"], sessions["end"] - sessions["start"], sessions["clicks"])
