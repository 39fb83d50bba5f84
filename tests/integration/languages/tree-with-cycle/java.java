class Solution {
    public TreeNode same(TreeNode root) {
        if (root.left != null) root.left.left = root;
        return root;
    }
}
