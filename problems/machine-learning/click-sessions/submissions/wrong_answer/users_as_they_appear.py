"""Keeps the users in the order of their first click (sort=False), not sorted by name."""

import pandas


def click_sessions(users, times, timeout):
    clicks = pandas.DataFrame({"user": users, "time": times}).sort_values("time", kind="stable")
    clicks["number"] = (clicks.groupby("user")["time"].diff() > timeout).astype("int64")
    clicks["number"] = clicks.groupby("user")["number"].cumsum()
    sessions = clicks.groupby(["user", "number"], sort=False)["time"].agg(["min", "max", "size"]).reset_index()
    rank = {user: place for place, user in enumerate(clicks["user"].dropna().unique())}
    sessions = sessions.sort_values("user", key=lambda names: names.map(rank), kind="stable")
    sessions["duration"] = sessions["max"] - sessions["min"]
    return sessions[["user", "min", "duration", "size"]]
