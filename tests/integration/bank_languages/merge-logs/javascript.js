// Collects the entries log after log; the sort is stable, so that entries of one second stay in this order.
function mergeLogs(logs) {
    const nodes = [];
    for (const first of logs) {
        for (let node = first; node !== null; node = node.next) nodes.push(node);
    }
    const second = (node) => Math.floor(node.val / 1000);
    nodes.sort((a, b) => second(a) - second(b));
    nodes.forEach((node, i) => {
        node.next = nodes[i + 1] ?? null;
    });
    return nodes[0] ?? null;
}
