function firstMissing(values: (number | null)[], name: string | null): string | null {
    for (let i = 0; i < values.length; i++) if (values[i] === null) return (name ?? '') + i;
    return null;
}
