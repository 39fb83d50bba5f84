// Counts all labels; labels beyond 2^53 come as BigInt, which a Map finds by its value too.
function majorityOrNone(votes) {
    const counts = new Map();
    for (const vote of votes) counts.set(vote, (counts.get(vote) ?? 0) + 1);
    for (const [label, count] of counts) {
        if (2 * count > votes.length) return label;
    }
    return -1;
}
