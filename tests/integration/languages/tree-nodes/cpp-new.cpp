class Solution {
public:
    TreeNode* mirror(TreeNode* root) {
        if (!root) return NULL;
        return new TreeNode(root->val, mirror(root->right), mirror(root->left));
    }
};
