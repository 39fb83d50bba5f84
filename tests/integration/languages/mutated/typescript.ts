function sortInPlace(values: number[], descending: boolean): void {
    values.sort((a, b) => (descending ? b - a : a - b));
}
