"""Drops repeated rows as if they were logged twice by mistake: two clicks within a second are two clicks."""

import pandas


def click_sessions(users, times, timeout):
    clicks = pandas.DataFrame({"user": users, "time": times}).dropna(subset=["user"]).drop_duplicates()
    clicks = clicks.sort_values(["user", "time"], ignore_index=True)
    opens = (clicks["user"] != clicks["user"].shift()) | (clicks["time"].diff() > timeout)
    sessions = clicks.groupby(opens.cumsum()).agg(
        user=("user", "first"), start=("time", "first"), end=("time", "last"), clicks=("time", "size"))
    return (sessions["user"], sessions["start"], sessions["end"] - sessions["start"], sessions["clicks"])
