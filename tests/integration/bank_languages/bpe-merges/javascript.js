// Tokens are numbers into a list of texts, of which there are few: a square table counts all pairs of neighbours, each
// weighted by how often its word occurs. Token 0 is the space between words, which no pair reaches across.
function bpeMerges(corpus, n) {
    const texts = [" "];
    const numbers = new Map([[" ", 0]]);
    const token = (text) => {
        if (!numbers.has(text)) numbers.set(text, texts.push(text) - 1);
        return numbers.get(text);
    };
    const frequency = new Map();
    for (const word of corpus.split(" ")) frequency.set(word, (frequency.get(word) ?? 0) + 1);
    const tokens = [];
    const weights = [];
    for (const [word, times] of frequency) {
        for (const letter of `${word} `) {
            tokens.push(token(letter));
            weights.push(times);
        }
    }

    const merges = [];
    while (merges.length < n) {
        const size = texts.length;
        const counts = new Int32Array(size * size);
        for (let i = 0; i + 1 < tokens.length; i++) {
            if (tokens[i] !== 0 && tokens[i + 1] !== 0) counts[tokens[i] * size + tokens[i + 1]] += weights[i];
        }
        let best = 0;
        const isSmaller = (a, b) => (a === Math.floor(best / size)
            ? texts[b] < texts[best % size]
            : texts[a] < texts[Math.floor(best / size)]);
        for (let pair = 0; pair < counts.length; pair++) {
            if (counts[pair] === 0 || counts[pair] < counts[best]) continue;
            if (counts[pair] > counts[best] || isSmaller(Math.floor(pair / size), pair % size)) best = pair;
        }
        if (counts[best] === 0) break;
        const [left, right] = [Math.floor(best / size), best % size];
        merges.push(`${texts[left]} ${texts[right]}`);
        const both = token(texts[left] + texts[right]);
        let end = 0;
        for (let i = 0; i < tokens.length; i++, end++) {
            const found = tokens[i] === left && tokens[i + 1] === right;
            tokens[end] = found ? both : tokens[i];
            weights[end] = weights[i];
            if (found) i++;
        }
        tokens.length = end;
    }
    return merges;
}
