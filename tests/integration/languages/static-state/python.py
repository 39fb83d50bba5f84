calls = 0


def count_calls(x):
    global calls
    calls += 1
    return calls
