// Solves every subtree wholly: the best path anywhere in it, and the best one that ends at its top.
#include <algorithm>
#include <utility>
#include <vector>

namespace {

constexpr long long nothing = -(1LL << 60);

struct Best {
  long long anywhere = nothing;
  long long at_top = nothing;
};

Best joined(const Best& left, const Best& right, long long value) {
  Best whole;
  whole.at_top = std::max({value, value + left.at_top, value + right.at_top});
  whole.anywhere = std::max(
      {left.anywhere, right.anywhere, whole.at_top, value + left.at_top + right.at_top});
  return whole;
}

}  // namespace

long long best_path_sum(TreeNode* root) {
  // A node is met twice: on the way down its children are put above it, on the way up their results are there.
  std::vector<std::pair<const TreeNode*, bool>> waiting{{root, false}};
  std::vector<Best> results;
  while (!waiting.empty()) {
    const auto [node, is_ready] = waiting.back();
    waiting.pop_back();
    if (node == nullptr) {
      results.emplace_back();
    } else if (!is_ready) {
      waiting.emplace_back(node, true);
      waiting.emplace_back(node->right, false);
      waiting.emplace_back(node->left, false);
    } else {
      const Best right = results.back();
      results.pop_back();
      results.back() = joined(results.back(), right, node->val);
    }
  }
  return results.back().anywhere;
}
