def twice(s, words):
    return [s + s] + [word + word for word in words]
