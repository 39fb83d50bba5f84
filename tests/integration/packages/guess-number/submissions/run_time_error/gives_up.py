print(500_000_000, flush=True)
if input() != "right":
    raise SystemExit(3)
