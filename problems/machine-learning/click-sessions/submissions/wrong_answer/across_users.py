"""Gaps of the sorted table without a look at the user: a user's first click continues the session of the one above."""

import pandas


def click_sessions(users, times, timeout):
    clicks = pandas.DataFrame({"user": users, "time": times}).dropna(subset=["user"])
    clicks = clicks.sort_values(["user", "time"], ignore_index=True)
    opens = clicks["time"].diff().abs() > timeout
    sessions = clicks.groupby(opens.cumsum()).agg(
        user=("user", "first"), start=("time", "min"), end=("time", "max"), clicks=("time", "size"))
    return (sessions["user"], sessions["start"], sessions["end"] - sessions["start"], sessions["clicks"])
