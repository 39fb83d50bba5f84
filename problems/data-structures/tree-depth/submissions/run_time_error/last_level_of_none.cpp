// Reads the root's children without asking whether there is a root.
#include <algorithm>
#include <queue>
#include <utility>

long long tree_depth(TreeNode* root) {
  long long deepest = 1;
  std::queue<std::pair<TreeNode*, long long>> waiting;
  waiting.push({root, 1});
  while (!waiting.empty()) {
    const auto [node, depth] = waiting.front();
    waiting.pop();
    deepest = std::max(deepest, depth);
    if (node->left != nullptr) {
      waiting.push({node->left, depth + 1});
    }
    if (node->right != nullptr) {
      waiting.push({node->right, depth + 1});
    }
  }
  return deepest;
}
