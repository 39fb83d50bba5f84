// Tokens are numbers into a list of texts, of which there are few: a square table counts all pairs of the distinct
// words, each weighted by how often its word occurs.
type Word = { tokens: number[]; weight: number };

function countPairs(words: Word[], size: number): Int32Array {
    const counts = new Int32Array(size * size);
    for (const { tokens, weight } of words) {
        for (let i = 0; i + 1 < tokens.length; i++) counts[tokens[i] * size + tokens[i + 1]] += weight;
    }
    return counts;
}

function merge(tokens: number[], left: number, right: number, both: number): void {
    let end = 0;
    for (let i = 0; i < tokens.length; i++) {
        const found = tokens[i] === left && tokens[i + 1] === right;
        tokens[end++] = found ? both : tokens[i];
        if (found) i++;
    }
    tokens.length = end;
}

function bpeMerges(corpus: string, n: number): string[] {
    const texts: string[] = [];
    const numbers = new Map<string, number>();
    const token = (text: string): number => {
        if (!numbers.has(text)) numbers.set(text, texts.push(text) - 1);
        return numbers.get(text)!;
    };
    const frequency = new Map<string, number>();
    for (const word of corpus.split(" ")) frequency.set(word, (frequency.get(word) ?? 0) + 1);
    const words = [...frequency].map(([word, weight]) => ({ tokens: [...word].map(token), weight }));

    const merges: string[] = [];
    while (merges.length < n) {
        const size = texts.length;
        const counts = countPairs(words, size);
        let [left, right, most] = [0, 0, 0];
        for (let pair = 0; pair < counts.length; pair++) {
            if (counts[pair] === 0 || counts[pair] < most) continue;
            const a = Math.floor(pair / size);
            const b = pair % size;
            const isSmaller = a === left ? texts[b] < texts[right] : texts[a] < texts[left];
            if (counts[pair] > most || isSmaller) [left, right, most] = [a, b, counts[pair]];
        }
        if (most === 0) break;
        merges.push(`${texts[left]} ${texts[right]}`);
        const both = token(texts[left] + texts[right]);
        for (const word of words) merge(word.tokens, left, right, both);
    }
    return merges;
}
