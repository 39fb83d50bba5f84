"""Filters all prices once for each trade."""

import pandas


def prevailing_prices(trade_times, trade_symbols, price_times, price_symbols, prices, delay, max_age):
    quotes = pandas.DataFrame({"time": price_times, "symbol": price_symbols, "price": prices})
    quotes = quotes.sort_values("time", kind="stable")
    answer = []
    for time, symbol in zip(trade_times, trade_symbols):
        age = time - quotes["time"]
        usable = quotes[(quotes["symbol"] == symbol) & (age >= delay) & (age <= max_age)]
        answer.append(usable["price"].iloc[-1] if len(usable) else float("nan"))
    return answer
