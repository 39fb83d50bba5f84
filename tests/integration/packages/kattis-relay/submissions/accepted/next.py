while True:
    word = input()
    if word == "stop":
        break
    print(int(word) + 1, flush=True)
