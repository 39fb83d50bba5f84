// Depth first with a stack of its own: every entry remembers how deep its node is.
function treeDepth(root: TreeNode | null): number {
    let deepest = 0;
    const stack: [TreeNode | null, number][] = [[root, 1]];
    while (stack.length > 0) {
        const [node, depth] = stack.pop()!;
        if (node === null) continue;
        deepest = Math.max(deepest, depth);
        stack.push([node.left, depth + 1], [node.right, depth + 1]);
    }
    return deepest;
}
