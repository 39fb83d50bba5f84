function sortInPlace(values, descending) {
    values.sort((a, b) => (descending ? b - a : a - b));
}
