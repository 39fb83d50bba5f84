// Takes a node for a leaf as soon as one of its children is missing.
#include <algorithm>

long long tree_depth(TreeNode* root) {
  if (root == nullptr) {
    return 0;
  }
  if (root->left == nullptr || root->right == nullptr) {
    return 1;
  }
  return 1 + std::max(tree_depth(root->left), tree_depth(root->right));
}
