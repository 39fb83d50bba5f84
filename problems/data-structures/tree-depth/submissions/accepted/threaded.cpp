// Morris traversal: an unused right link is lent to the way back up, so that no stack is needed at all.
#include <algorithm>

long long tree_depth(TreeNode* root) {
  long long deepest = 0;
  long long depth = 1;
  TreeNode* node = root;
  while (node != nullptr) {
    if (node->left == nullptr) {
      deepest = std::max(deepest, depth);
      // This may be a lent link, which leads up: depth is then too large until the link is taken back.
      node = node->right;
      ++depth;
      continue;
    }
    long long steps = 1;
    TreeNode* last = node->left;
    while (last->right != nullptr && last->right != node) {
      last = last->right;
      ++steps;
    }
    if (last->right == nullptr) {
      deepest = std::max(deepest, depth);
      last->right = node;
      node = node->left;
      ++depth;
    } else {
      last->right = nullptr;
      depth -= steps + 1;
      node = node->right;
      ++depth;
    }
  }
  return deepest;
}
