"""Filters the whole table once for each user: users times clicks comparisons of strings."""

import pandas


def click_sessions(users, times, timeout):
    clicks = pandas.DataFrame({"user": users, "time": times}).sort_values("time")
    rows = []
    for user in sorted(clicks["user"].dropna().unique()):
        of_user = clicks.loc[clicks["user"] == user, "time"]
        for _, session in of_user.groupby((of_user.diff() > timeout).cumsum()):
            rows.append((user, session.iloc[0], session.iloc[-1] - session.iloc[0], len(session)))
    return tuple(list(column) for column in zip(*rows)) if rows else ([], [], [], [])
