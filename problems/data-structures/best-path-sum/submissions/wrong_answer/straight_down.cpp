// Only looks at paths that go straight down.
#include <algorithm>

static long long down(const TreeNode* node, long long& best) {
  if (node == nullptr) {
    return 0;
  }
  const long long left = down(node->left, best);
  const long long right = down(node->right, best);
  const long long total = node->val + std::max({0LL, left, right});
  best = std::max(best, total);
  return total;
}

long long best_path_sum(TreeNode* root) {
  long long best = root->val;
  down(root, best);
  return best;
}
