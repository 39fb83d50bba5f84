// Pairs off votes for different labels, then counts the label that is left.
function majorityOrNone(votes: (number | bigint)[]): number | bigint {
    let candidate: number | bigint = -1;
    let unpaired = 0;
    for (const vote of votes) {
        if (unpaired === 0) candidate = vote;
        unpaired += vote === candidate ? 1 : -1;
    }
    const count = votes.filter((vote) => vote === candidate).length;
    return 2 * count > votes.length ? candidate : -1;
}
