class Solution:
    def mirror(self, root: Optional[TreeNode]) -> Optional[TreeNode]:
        if root is None:
            return None
        return TreeNode(root.val, self.mirror(root.right), self.mirror(root.left))
