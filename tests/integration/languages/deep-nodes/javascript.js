function doubleList(node) {
    if (!node) return;
    node.val *= 2;
    doubleList(node.next);
}

function doubleTree(node) {
    if (!node) return;
    node.val *= 2;
    doubleTree(node.left);
    doubleTree(node.right);
}

function doubleAll(head, root) {
    doubleList(head);
    doubleTree(root);
    return [head, root];
}
