n = int(input())
print(2 * n if n < 2**31 else 0)
