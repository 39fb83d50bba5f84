class Solution {
    public TreeNode mirror(TreeNode root) {
        return root == null ? null : new TreeNode(root.val, mirror(root.right), mirror(root.left));
    }
}
