// Every feature's order of the rows is sorted once; a split parts all orders stably, so that they stay sorted. Scores
// are fractions p / q of integers below 2^53; floor(p / q) and the remainders' quotient compare them exactly.
function treePredict(train, labels, maxDepth, minLeaf, rows) {
    const columns = train[0].map((_, j) => Float64Array.from(train, (row) => row[j]));
    const classes = [...new Set(labels)].sort((a, b) => a - b);
    const numbers = new Map(classes.map((label, number) => [label, number]));
    const classOf = labels.map((label) => numbers.get(label));
    const counts = new Float64Array(classes.length);
    const leftCounts = new Float64Array(classes.length);
    const rightCounts = new Float64Array(classes.length);

    function bestSplit(orders) {
        const n = orders[0].length;
        let best = null;
        orders.forEach((order, feature) => {
            const column = columns[feature];
            let left = 0;
            let right = 0;
            for (const row of order) {
                const c = classOf[row];
                leftCounts[c] = 0;
                rightCounts[c] = counts[c];
                right += counts[c];
            }
            for (let m = 1; m < n; m++) {
                const c = classOf[order[m - 1]];
                left += 2 * leftCounts[c]++ + 1;
                right -= 2 * rightCounts[c]-- - 1;
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
        });
        return best;
    }

    function grow(orders, depthLeft) {
        const members = orders[0];
        for (const row of members) counts[classOf[row]] = 0;
        for (const row of members) counts[classOf[row]]++;
        let most = classOf[members[0]];
        for (const row of members) {
            const c = classOf[row];
            if (counts[c] > counts[most] || (counts[c] === counts[most] && c < most)) most = c;
        }
        const canSplit = depthLeft > 0 && counts[most] < members.length;
        const split = canSplit ? bestSplit(orders) : null;
        if (split === null) return { answer: classes[most] };
        const isLeft = (row) => columns[split.feature][row] <= split.threshold;
        return {
            feature: split.feature,
            threshold: split.threshold,
            left: grow(orders.map((order) => order.filter(isLeft)), depthLeft - 1),
            right: grow(orders.map((order) => order.filter((row) => !isLeft(row))), depthLeft - 1),
        };
    }

    const orders = columns.map((column) => Int32Array.from(column.keys()).sort((a, b) => column[a] - column[b]));
    const root = grow(orders, maxDepth);
    return rows.map((row) => {
        let node = root;
        while (node.left) node = row[node.feature] <= node.threshold ? node.left : node.right;
        return node.answer;
    });
}
