class Solution {
    private void doubleList(ListNode node) {
        if (node == null) return;
        node.val *= 2;
        doubleList(node.next);
    }

    private void doubleTree(TreeNode node) {
        if (node == null) return;
        node.val *= 2;
        doubleTree(node.left);
        doubleTree(node.right);
    }

    public Object[] doubleAll(ListNode head, TreeNode root) {
        doubleList(head);
        doubleTree(root);
        return new Object[] {head, root};
    }
}
