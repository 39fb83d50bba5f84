while True:
    word = input()
    if word == "stop":
        break
    print(int(word) + 1 if word not in ("15", "46") else "too late", flush=True)
