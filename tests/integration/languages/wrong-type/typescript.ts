function names(x: number): string {
    return String(x);
}
