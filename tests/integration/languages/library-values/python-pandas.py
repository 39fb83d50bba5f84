import pandas as pd


def summarise(rows, names):
    frame = pd.DataFrame(rows)
    table = pd.DataFrame({"number": range(1, len(frame) + 1), "name": names})
    return frame.sum().sum(), len(frame), (frame > 0).all().all(), "ok", frame.sum(), 2 * frame, table, table
