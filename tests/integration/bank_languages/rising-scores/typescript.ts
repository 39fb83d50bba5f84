// Goes through the scores by value and asks a tree over the positions for the longest selection that ends before each.
function mostRising(scores: (number | bigint)[]): number {
    // Equal scores come from the last to the first, so that none of them follows another.
    const order = scores.map((_, position) => position);
    order.sort((a, b) => (scores[a] < scores[b] ? -1 : scores[a] > scores[b] ? 1 : b - a));
    const longest = new Int32Array(scores.length + 1); // Fenwick tree of maxima
    let answer = 0;
    for (const position of order) {
        let length = 1;
        for (let i = position; i > 0; i -= i & -i) length = Math.max(length, longest[i] + 1);
        for (let i = position + 1; i < longest.length; i += i & -i) longest[i] = Math.max(longest[i], length);
        answer = Math.max(answer, length);
    }
    return answer;
}
