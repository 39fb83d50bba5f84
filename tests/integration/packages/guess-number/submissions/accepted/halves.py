low, high = 1, 10**9
answer = ""
while answer != "right":
    middle = (low + high) // 2
    print(middle, flush=True)
    answer = input()
    if answer == "lower":
        high = middle - 1
    else:
        low = middle + 1
