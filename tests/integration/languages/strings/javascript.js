function twice(s, words) {
    return [s + s, ...words.map((word) => word + word)];
}
