// A queue that holds one level at a time.
class Solution {
    public int treeDepth(TreeNode root) {
        Deque<TreeNode> level = new ArrayDeque<>();
        if (root != null) level.add(root);
        int depth = 0;
        while (!level.isEmpty()) {
            depth++;
            for (int left = level.size(); left > 0; left--) {
                TreeNode node = level.remove();
                if (node.left != null) level.add(node.left);
                if (node.right != null) level.add(node.right);
            }
        }
        return depth;
    }
}
