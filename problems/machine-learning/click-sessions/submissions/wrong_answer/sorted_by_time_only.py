"""Sorts by time alone and compares neighbours: a session is cut whenever somebody else clicks in between."""

import pandas


def click_sessions(users, times, timeout):
    clicks = pandas.DataFrame({"user": users, "time": times}).dropna(subset=["user"])
    clicks = clicks.sort_values("time", kind="stable", ignore_index=True)
    opens = (clicks["user"] != clicks["user"].shift()) | (clicks["time"].diff() > timeout)
    sessions = clicks.groupby(opens.cumsum()).agg(
        user=("user", "first"), start=("time", "first"), end=("time", "last"), clicks=("time", "size"))
    sessions = sessions.sort_values(["user", "start"], kind="stable")
    return (sessions["user"], sessions["start"], sessions["end"] - sessions["start"], sessions["clicks"])
