TreeNode* same(TreeNode* root) {
  if (root->left != nullptr) root->right = root->left;
  return root;
}
