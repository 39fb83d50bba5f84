struct TreeNode* same(struct TreeNode* root) {
  if (root->left != NULL) root->left = (struct TreeNode*)16;
  return root;
}
