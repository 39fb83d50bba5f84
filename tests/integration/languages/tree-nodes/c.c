struct TreeNode* mirror(struct TreeNode* root) {
  if (root == NULL) return NULL;
  struct TreeNode* left = mirror(root->left);
  root->left = mirror(root->right);
  root->right = left;
  return root;
}
