"""The prices are split by symbol once, but every trade asks pandas for its row."""

import pandas


def prevailing_prices(trade_times, trade_symbols, price_times, price_symbols, prices, delay, max_age):
    quotes = pandas.DataFrame({"time": price_times, "symbol": price_symbols, "price": prices})
    quotes = quotes.sort_values("time", kind="stable")
    of_symbol = {symbol: group.reset_index(drop=True) for symbol, group in quotes.groupby("symbol")}
    answer = []
    for time, symbol in zip(trade_times, trade_symbols):
        price = float("nan")
        if symbol in of_symbol:
            group = of_symbol[symbol]
            place = group["time"].searchsorted(time - delay, side="right") - 1
            if place >= 0 and time - group.loc[place, "time"] <= max_age:
                price = group.loc[place, "price"]
        answer.append(price)
    return answer
