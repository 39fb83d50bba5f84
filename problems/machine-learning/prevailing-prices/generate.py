"""A day of a market: many prices, many trades, few symbols or many; and clocks so coarse that prices share moments."""

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


def coarse(source, trades, prices, symbols, moments):
    """Prices of few moments, in any order, and no two alike: only the last of a symbol and moment is right."""
    names = [f"S{number}" for number in range(symbols)]
    values = [round(10.0 + 0.01 * number, 2) for number in source.sample(range(10 * prices), prices)]
    trade_times = [source.randrange(10 * moments + 10) for _ in range(trades)]
    return [trade_times, [source.choice(names) for _ in range(trades)],
            [10 * source.randrange(moments) for _ in range(prices)], [source.choice(names) for _ in range(prices)],
            values, 3, 10 * moments]


def main():
    source = random.Random(99_107)
    cases = []

    def add(name, family, args):
        cases.append({"name": name, "family": family, "args": args})

    add("100000 trades, 100000 prices, 40 symbols", "a day",
        market(source, 100_000, 100_000, 40, 0.03))
    add("10000 trades, 40000 prices, one symbol", "a day", market(source, 10_000, 40_000, 1, 0.0))
    add("1000 trades, 1000 prices, 12 symbols", "several symbols", market(source, 1_000, 1_000, 12, 0.0))
    add("40 prices of 2 moments", "equal times in a long table", coarse(source, 6, 40, 2, 2))
    add("600 prices of 8 moments", "equal times in a long table", coarse(source, 60, 600, 2, 8))
    add("2000 prices of 400 moments", "equal times in a long table", coarse(source, 300, 2_000, 3, 400))
    print(json.dumps(cases, separators=(",", ":")))


main()
