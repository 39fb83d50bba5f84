// Every path has one highest node, where the best ways down on both sides meet. A node is met twice: first its children
// are put above it on the stack, and the second time their ways down (0 where they lose) are the last two results.
function bestPathSum(root: TreeNode | null): number {
    let best = -Infinity;
    const down: number[] = [];
    const stack: [TreeNode | null, boolean][] = [[root, false]];
    while (stack.length > 0) {
        const [node, isReady] = stack.pop()!;
        if (node === null) {
            down.push(0);
        } else if (!isReady) {
            stack.push([node, true], [node.left, false], [node.right, false]);
        } else {
            const [one, other] = [down.pop()!, down.pop()!];
            best = Math.max(best, node.val + one + other);
            down.push(Math.max(0, node.val + Math.max(one, other)));
        }
    }
    return best;
}
