// Every path has one highest node, where the best ways down on both sides meet. Nodes are listed before their children
// and gone through backwards; a way down that loses is left out (0).
class Solution {
    public long bestPathSum(TreeNode root) {
        List<TreeNode> order = new ArrayList<>(List.of(root));
        for (int i = 0; i < order.size(); i++) {
            TreeNode node = order.get(i);
            if (node.left != null) order.add(node.left);
            if (node.right != null) order.add(node.right);
        }
        long best = root.val;
        long[] down = new long[order.size()];
        int child = order.size(); // the children of later nodes stand from here on
        for (int i = order.size() - 1; i >= 0; i--) {
            TreeNode node = order.get(i);
            long right = node.right == null ? 0 : down[--child];
            long left = node.left == null ? 0 : down[--child];
            best = Math.max(best, node.val + left + right);
            down[i] = Math.max(0, node.val + Math.max(left, right));
        }
        return best;
    }
}
