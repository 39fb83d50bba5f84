"""Sort by user and time, mark the rows that open a session by comparing with the row above, number them by cumsum."""

import pandas


def click_sessions(users, times, timeout):
    clicks = pandas.DataFrame({"user": pandas.Series(users, dtype=object), "time": pandas.Series(times, dtype="int64")})
    clicks = clicks.dropna(subset=["user"]).sort_values(["user", "time"], ignore_index=True)
    opens = (clicks["user"] != clicks["user"].shift()) | (clicks["time"].diff() > timeout)
    sessions = clicks.groupby(opens.cumsum()).agg(
        user=("user", "first"), start=("time", "first"), end=("time", "last"), clicks=("time", "size"))
    return (sessions["user"], sessions["start"], sessions["end"] - sessions["start"], sessions["clicks"])
