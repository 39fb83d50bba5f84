// Every feature's order of the rows is sorted once; a split parts all orders stably, so that they stay sorted. Scores
// are fractions p / q of integers below 2^53; floor(p / q) and the remainders' quotient compare them exactly.
interface Split {
    whole: number;
    part: number;
    feature: number;
    threshold: number;
}

interface Tree {
    answer: number;
    split: Split | null;
    children: Tree[];
}

class Grower {
    private readonly classes: number[]; // ascending
    private readonly classOf: number[];
    private readonly counts: Float64Array; // by class; what other nodes left there is overwritten

    constructor(private readonly columns: Float64Array[], labels: number[], private readonly minLeaf: number) {
        this.classes = [...new Set(labels)].sort((a, b) => a - b);
        const numbers = new Map(this.classes.map((label, number) => [label, number]));
        this.classOf = labels.map((label) => numbers.get(label)!);
        this.counts = new Float64Array(this.classes.length);
    }

    grow(orders: Int32Array[], depthLeft: number): Tree {
        const { classOf, columns, counts } = this;
        const members = orders[0];
        for (const row of members) counts[classOf[row]] = 0;
        for (const row of members) counts[classOf[row]]++;
        let most = classOf[members[0]];
        for (const row of members) {
            const c = classOf[row];
            if (counts[c] > counts[most] || (counts[c] === counts[most] && c < most)) most = c;
        }
        const tree: Tree = { answer: this.classes[most], split: null, children: [] };
        if (depthLeft === 0 || counts[most] === members.length) return tree;
        for (let feature = 0; feature < orders.length; feature++) {
            tree.split = this.betterSplit(tree.split, orders[feature], feature);
        }
        if (tree.split === null) return tree;
        const { feature, threshold } = tree.split;
        for (const isLeft of [true, false]) {
            const side = orders.map((order) => order.filter((row) => columns[feature][row] <= threshold === isLeft));
            tree.children.push(this.grow(side, depthLeft - 1));
        }
        return tree;
    }

    private betterSplit(best: Split | null, order: Int32Array, feature: number): Split | null {
        const { classOf, minLeaf } = this;
        const n = order.length;
        const column = this.columns[feature];
        const leftCounts = new Map<number, number>();
        let left = 0;
        let right = 0; // sums of the squared counts
        for (const row of order) right += this.counts[classOf[row]];
        for (let m = 1; m < n; m++) {
            const c = classOf[order[m - 1]];
            const count = leftCounts.get(c) ?? 0;
            leftCounts.set(c, count + 1);
            left += 2 * count + 1;
            right -= 2 * (this.counts[c] - count) - 1;
            const here = column[order[m - 1]];
            const next = column[order[m]];
            if (here === next || m < minLeaf || n - m < minLeaf) continue;
            const p = left * (n - m) + right * m;
            const q = m * (n - m);
            const whole = Math.floor(p / q);
            const part = (p - whole * q) / q;
            if (best === null || whole > best.whole || (whole === best.whole && part > best.part)) {
                best = { whole, part, feature, threshold: (here + next) / 2 };
            }
        }
        return best;
    }
}

function treePredict(
    train: number[][],
    labels: number[],
    maxDepth: number,
    minLeaf: number,
    rows: number[][],
): number[] {
    const columns = train[0].map((_, j) => Float64Array.from(train, (row) => row[j]));
    const orders = columns.map((column) => Int32Array.from(column.keys()).sort((a, b) => column[a] - column[b]));
    const root = new Grower(columns, labels, minLeaf).grow(orders, maxDepth);
    return rows.map((row) => {
        let tree = root;
        while (tree.split !== null) tree = tree.children[row[tree.split.feature] <= tree.split.threshold ? 0 : 1];
        return tree.answer;
    });
}
