function reversedTwice(values) {
    values.reverse();
    return [values, values];
}
