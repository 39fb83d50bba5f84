"""Without pandas: the times of each symbol in a sorted list, and a binary search for each trade."""

import bisect


def prevailing_prices(trade_times, trade_symbols, price_times, price_symbols, prices, delay, max_age):
    of_symbol = {}
    for row in sorted(range(len(prices)), key=price_times.__getitem__):
        times, values = of_symbol.setdefault(price_symbols[row], ([], []))
        times.append(price_times[row])
        values.append(prices[row])
    answer = []
    for time, symbol in zip(trade_times, trade_symbols):
        times, values = of_symbol.get(symbol, ([], []))
        place = bisect.bisect_right(times, time - delay) - 1
        fresh = place >= 0 and time - times[place] <= max_age
        answer.append(values[place] if fresh else float("nan"))
    return answer
