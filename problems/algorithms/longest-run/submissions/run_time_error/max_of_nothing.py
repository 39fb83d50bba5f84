"""Takes the maximum of all run lengths, which does not exist for the empty list."""


def longest_run(values):
    present = set(values)
    lengths = []
    for start in present:
        if start - 1 not in present:
            end = start + 1
            while end in present:
                end += 1
            lengths.append(end - start)
    return max(lengths)
