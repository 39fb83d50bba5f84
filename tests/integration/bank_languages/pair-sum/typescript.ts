// What is missing to the target is looked up; sums are exact as bigint.
function pairSum(values: (number | bigint)[], target: number | bigint): number[] {
    const seen = new Map<bigint, number>();
    for (let i = 0; i < values.length; i++) {
        const before = seen.get(BigInt(target) - BigInt(values[i]));
        if (before !== undefined) return [before, i];
        seen.set(BigInt(values[i]), i);
    }
    return [];
}
