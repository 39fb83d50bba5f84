def count_down(n):
    return 0 if n == 0 else count_down(n - 1) + 1
