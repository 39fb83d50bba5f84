// Asks for the deeper side's depth a second time: twice as many calls with every level of a chain.
long long tree_depth(TreeNode* root) {
  if (root == nullptr) {
    return 0;
  }
  if (tree_depth(root->left) > tree_depth(root->right)) {
    return tree_depth(root->left) + 1;
  }
  return tree_depth(root->right) + 1;
}
