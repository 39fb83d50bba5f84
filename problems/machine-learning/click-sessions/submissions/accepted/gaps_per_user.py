"""Gaps by groupby(user).diff() and sessions by the pair of user and number; answers with a DataFrame."""

import pandas


def click_sessions(users, times, timeout):
    clicks = pandas.DataFrame({"user": users, "time": times}).sort_values("time", kind="stable")
    clicks["number"] = (clicks.groupby("user")["time"].diff() > timeout).astype("int64")
    clicks["number"] = clicks.groupby("user")["number"].cumsum()
    sessions = clicks.groupby(["user", "number"])["time"].agg(["min", "max", "size"]).reset_index()
    sessions["duration"] = sessions["max"] - sessions["min"]
    return sessions[["user", "min", "duration", "size"]]
