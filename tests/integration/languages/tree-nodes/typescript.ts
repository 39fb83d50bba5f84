function mirror(root: TreeNode | null): TreeNode | null {
    if (root) [root.left, root.right] = [mirror(root.right), mirror(root.left)];
    return root;
}
