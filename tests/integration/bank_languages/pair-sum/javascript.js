// What is missing to the target is looked up; sums are exact as BigInt.
function pairSum(values, target) {
    const seen = new Map();
    for (let i = 0; i < values.length; i++) {
        const before = seen.get(BigInt(target) - BigInt(values[i]));
        if (before !== undefined) return [before, i];
        seen.set(BigInt(values[i]), i);
    }
    return [];
}
