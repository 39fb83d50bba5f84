// Every path has one highest node, where the best ways down on both sides meet. Nodes are listed before their children
// and gone through backwards; a way down that loses is left out (0).
function bestPathSum(root) {
    const order = [root];
    for (const node of order) {
        if (node.left) order.push(node.left);
        if (node.right) order.push(node.right);
    }
    const down = new Map([[null, 0]]);
    let best = root.val;
    for (const node of order.reverse()) {
        const left = down.get(node.left);
        const right = down.get(node.right);
        best = Math.max(best, node.val + left + right);
        down.set(node, Math.max(0, node.val + Math.max(left, right)));
    }
    return best;
}
