// One pass over the visible keys: whenever a larger score comes, what was summed up shrinks accordingly.
function attend(query: number[], keys: number[][], values: number[][], visible: boolean[]): number[] {
    const sums = values[0].map(() => 0);
    let total = 0;
    let largest = -Infinity;
    keys.forEach((key, j) => {
        if (!visible[j]) return;
        let score = 0;
        for (let t = 0; t < key.length; t++) score += query[t] * key[t];
        score /= Math.sqrt(key.length);
        const rise = Math.max(largest, score);
        const shrink = Math.exp(largest - rise);
        const share = Math.exp(score - rise);
        total = total * shrink + share;
        for (let t = 0; t < sums.length; t++) sums[t] = sums[t] * shrink + share * values[j][t];
        largest = rise;
    });
    return total === 0 ? sums : sums.map((sum) => sum / total);
}

function maskedAttention(queries: number[][], keys: number[][], values: number[][], mask: boolean[][]): number[][] {
    return queries.map((query, i) => attend(query, keys, values, mask[i]));
}
