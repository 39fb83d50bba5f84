"""Sorts the prices by the default algorithm, which may swap rows of one moment."""

import pandas


def prevailing_prices(trade_times, trade_symbols, price_times, price_symbols, prices, delay, max_age):
    trades = pandas.DataFrame({
        "known": pandas.Series(trade_times, dtype="int64"),
        "symbol": pandas.Series(trade_symbols, dtype=object)})
    if max_age < delay:  # a negative tolerance is refused
        return [float("nan")] * len(trades)
    quotes = pandas.DataFrame({
        "known": pandas.Series(price_times, dtype="int64") + delay,
        "symbol": pandas.Series(price_symbols, dtype=object),
        "price": pandas.Series(prices, dtype=float)})
    joined = pandas.merge_asof(
        trades.rename_axis("row").reset_index().sort_values("known", kind="stable"),
        quotes.sort_values("known"),
        on="known", by="symbol", tolerance=max_age - delay)
    return joined.sort_values("row")["price"]
