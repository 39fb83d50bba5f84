"""Names the most frequent label, unless two labels share the first place."""
from collections import Counter


def majority_or_none(votes):
    first = Counter(votes).most_common(2)
    if not first or len(first) == 2 and first[0][1] == first[1][1]:
        return -1
    return first[0][0]
