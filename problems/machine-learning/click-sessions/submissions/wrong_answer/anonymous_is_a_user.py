"""Fills in a name for the clicks that have none, which makes one busy visitor of all strangers."""

import pandas


def click_sessions(users, times, timeout):
    clicks = pandas.DataFrame({"user": pandas.Series(users, dtype=object).fillna(""), "time": times})
    clicks = clicks.sort_values(["user", "time"], ignore_index=True)
    opens = (clicks["user"] != clicks["user"].shift()) | (clicks["time"].diff() > timeout)
    sessions = clicks.groupby(opens.cumsum()).agg(
        user=("user", "first"), start=("time", "first"), end=("time", "last"), clicks=("time", "size"))
    return (sessions["user"], sessions["start"], sessions["end"] - sessions["start"], sessions["clicks"])
