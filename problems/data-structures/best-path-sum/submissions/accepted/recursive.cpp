// Returns the best way straight down, and records the best path that turns at the node.
#include <algorithm>

static long long down(const TreeNode* node, long long& best) {
  if (node == nullptr) {
    return 0;
  }
  const long long left = std::max(0LL, down(node->left, best));
  const long long right = std::max(0LL, down(node->right, best));
  best = std::max(best, node->val + left + right);
  return node->val + std::max(left, right);
}

long long best_path_sum(TreeNode* root) {
  long long best = root->val;
  down(root, best);
  return best;
}
