struct TreeNode* same(struct TreeNode* root) {
  if (root->left != NULL) root->right = root->left;
  return root;
}
