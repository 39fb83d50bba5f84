function reversedTwice(values: number[]): number[][] {
    values.reverse();
    return [values, values];
}
