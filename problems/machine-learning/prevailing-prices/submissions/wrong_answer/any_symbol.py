"""Joins by time alone, so that the latest price of any symbol is taken."""

import pandas


def prevailing_prices(trade_times, trade_symbols, price_times, price_symbols, prices, delay, max_age):
    trades = pandas.DataFrame({
        "known": pandas.Series(trade_times, dtype="int64"),
        "symbol": pandas.Series(trade_symbols, dtype=object)})
    if max_age < delay:  # a negative tolerance is refused
        return [float("nan")] * len(trades)
    quotes = pandas.DataFrame({
        "known": pandas.Series(price_times, dtype="int64") + delay,
        "price": pandas.Series(prices, dtype=float)})
    joined = pandas.merge_asof(
        trades.rename_axis("row").reset_index().sort_values("known", kind="stable"),
        quotes.sort_values("known", kind="stable"),
        on="known", tolerance=max_age - delay)
    return joined.sort_values("row")["price"]
