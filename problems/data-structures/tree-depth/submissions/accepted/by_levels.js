// Goes down level by level and counts the levels.
function treeDepth(root) {
    let level = root ? [root] : [];
    let depth = 0;
    while (level.length > 0) {
        depth++;
        const next = [];
        for (const node of level) {
            if (node.left) next.push(node.left);
            if (node.right) next.push(node.right);
        }
        level = next;
    }
    return depth;
}
