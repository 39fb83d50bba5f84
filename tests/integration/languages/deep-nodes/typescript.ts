function doubleList(node: ListNode | null): void {
    if (!node) return;
    node.val *= 2;
    doubleList(node.next);
}

function doubleTree(node: TreeNode | null): void {
    if (!node) return;
    node.val *= 2;
    doubleTree(node.left);
    doubleTree(node.right);
}

function doubleAll(head: ListNode | null, root: TreeNode | null): [ListNode | null, TreeNode | null] {
    doubleList(head);
    doubleTree(root);
    return [head, root];
}
