// The definition as it stands. A call takes about 50 bytes of stack, so that 250,000 of them fit.
#include <algorithm>

long long tree_depth(TreeNode* root) {
  if (root == nullptr) {
    return 0;
  }
  return 1 + std::max(tree_depth(root->left), tree_depth(root->right));
}
