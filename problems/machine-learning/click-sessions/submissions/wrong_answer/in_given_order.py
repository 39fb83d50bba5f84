"""Takes the clicks of a user in the order in which they were logged, which is not that of their times."""

import pandas


def click_sessions(users, times, timeout):
    clicks = pandas.DataFrame({"user": users, "time": times})
    clicks["number"] = (clicks.groupby("user")["time"].diff() > timeout).astype("int64")
    clicks["number"] = clicks.groupby("user")["number"].cumsum()
    sessions = clicks.groupby(["user", "number"])["time"].agg(["min", "max", "size"]).reset_index()
    sessions["duration"] = sessions["max"] - sessions["min"]
    return sessions[["user", "min", "duration", "size"]]
