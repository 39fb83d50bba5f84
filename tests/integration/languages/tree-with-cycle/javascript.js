function same(root) {
    if (root.left) root.left.left = root;
    return root;
}
