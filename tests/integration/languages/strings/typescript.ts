function twice(s: string, words: string[]): string[] {
    return [s + s, ...words.map((word) => word + word)];
}
