import sys

from reading import load, reject

case, answer, expected = (load(name) for name in sys.argv[1:4])
values, wanted = case["args"]
if answer == -1 and expected == -1:
    sys.exit(42)
if expected == -1:
    reject(sys.argv[4], f"{wanted} is not there, so -1 was expected, got {answer}")
if not 0 <= answer < len(values):
    reject(sys.argv[4], f"{answer} is no index of a list of {len(values)}")
if values[answer] != wanted:
    reject(sys.argv[4], f"at index {answer} stands {values[answer]}, not {wanted}")
sys.exit(42)
