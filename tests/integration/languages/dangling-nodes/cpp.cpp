TreeNode* same(TreeNode* root) {
  if (root->left != nullptr) root->left = reinterpret_cast<TreeNode*>(16);
  return root;
}
