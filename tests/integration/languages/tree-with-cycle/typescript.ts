function same(root: TreeNode): TreeNode {
    if (root.left) root.left.left = root;
    return root;
}
