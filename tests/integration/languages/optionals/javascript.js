function firstMissing(values, name) {
    for (let i = 0; i < values.length; i++) if (values[i] === null) return (name ?? '') + i;
    return null;
}
