// The definition as it stands.
long long tree_depth(struct TreeNode* root) {
  if (root == NULL) {
    return 0;
  }
  const long long left = tree_depth(root->left);
  const long long right = tree_depth(root->right);
  return 1 + (left > right ? left : right);
}
