"""A day of a market: many prices, many trades, few symbols or many."""

import json
import random

OPEN = 1_700_000_000_000_000_000


def market(source, trades, prices, symbols, withdrawn):
    names = [f"S{number:03d}" for number in range(symbols)]
    day = 8 * 3_600 * 10**9
    trade_times = [OPEN + source.randrange(day) for _ in range(trades)]
    price_times = [OPEN + source.randrange(day) for _ in range(prices)]
    values = ["NaN" if source.random() < withdrawn else round(source.uniform(10.0, 500.0), 2) for _ in range(prices)]
    return [trade_times, [source.choice(names) for _ in range(trades)],
            price_times, [source.choice(names) for _ in range(prices)], values, 2_000_000, 60 * 10**9]


def main():
    source = random.Random(99_107)
    cases = []

    def add(name, family, args):
        cases.append({"name": name, "family": family, "args": args})

    add("100000 trades, 100000 prices, 40 symbols", "a day",
        market(source, 100_000, 100_000, 40, 0.03))
    add("10000 trades, 40000 prices, one symbol", "a day", market(source, 10_000, 40_000, 1, 0.0))
    add("1000 trades, 1000 prices, 12 symbols", "several symbols", market(source, 1_000, 1_000, 12, 0.0))
    print(json.dumps(cases, separators=(",", ":")))


main()
