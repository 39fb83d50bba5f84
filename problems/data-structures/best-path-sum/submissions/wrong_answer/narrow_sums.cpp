// Adds up in 32 bits, in which large sums wrap around.
#include <algorithm>
#include <cstdint>

static std::int32_t down(const TreeNode* node, std::int32_t& best) {
  if (node == nullptr) {
    return 0;
  }
  const auto add = [](std::int32_t a, std::int32_t b) {
    return static_cast<std::int32_t>(static_cast<std::uint32_t>(a) + static_cast<std::uint32_t>(b));
  };
  const std::int32_t left = std::max(0, down(node->left, best));
  const std::int32_t right = std::max(0, down(node->right, best));
  best = std::max(best, add(add(node->val, left), right));
  return add(node->val, std::max(left, right));
}

long long best_path_sum(TreeNode* root) {
  std::int32_t best = root->val;
  down(root, best);
  return best;
}
