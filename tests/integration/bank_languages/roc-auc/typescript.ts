// By ascending score in groups of equals: a fraud beats the honest ones below and half of those beside it.
function rocAuc(labels: boolean[], scores: number[]): number | null {
    const order = scores.map((_, i) => i).sort((a, b) => scores[a] - scores[b]);
    let frauds = 0;
    let honest = 0;
    let wins = 0;
    for (let i = 0; i < order.length;) {
        const score = scores[order[i]];
        let fraudsHere = 0;
        let honestHere = 0;
        for (; i < order.length && scores[order[i]] === score; i++) {
            if (labels[order[i]]) fraudsHere++;
            else honestHere++;
        }
        wins += fraudsHere * (honest + honestHere / 2);
        frauds += fraudsHere;
        honest += honestHere;
    }
    return frauds > 0 && honest > 0 ? wins / (frauds * honest) : null;
}
