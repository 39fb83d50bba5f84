#include <utility>

TreeNode* mirror(TreeNode* root) {
  if (root == nullptr) return nullptr;
  std::swap(root->left, root->right);
  mirror(root->left);
  mirror(root->right);
  return root;
}
