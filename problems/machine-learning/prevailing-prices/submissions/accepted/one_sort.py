"""Prices and trades in one array, sorted by symbol and time; the last price above each trade is a running maximum."""

import numpy
import pandas


def prevailing_prices(trade_times, trade_symbols, price_times, price_symbols, prices, delay, max_age):
    quotes, trades = len(price_times), len(trade_times)
    if quotes == 0 or trades == 0:
        return [float("nan")] * trades
    times = numpy.concatenate([numpy.asarray(price_times, dtype=numpy.int64) + delay,
                               numpy.asarray(trade_times, dtype=numpy.int64)])
    symbols = pandas.factorize(numpy.asarray(price_symbols + trade_symbols, dtype=object))[0]
    order = numpy.lexsort([times, symbols])  # stable: at one time prices come before trades, in their given order
    is_price = order < quotes
    last = numpy.maximum.accumulate(numpy.where(is_price, numpy.arange(len(order)), -1))
    rows = order[~is_price]
    quote = order[last[~is_price]]  # -1, no price at all above, finds some trade of the end
    usable = (last[~is_price] >= 0) & (symbols[quote] == symbols[rows])
    usable &= times[rows] - times[quote] <= max_age - delay
    answer = numpy.full(trades, numpy.nan)
    answer[rows[usable] - quotes] = numpy.asarray(prices, dtype=float)[quote[usable]]
    return answer
