// Counts the steps between the nodes and not the nodes.
#include <algorithm>

static long long edges_below(TreeNode* node) {
  long long edges = 0;
  if (node->left != nullptr) {
    edges = std::max(edges, 1 + edges_below(node->left));
  }
  if (node->right != nullptr) {
    edges = std::max(edges, 1 + edges_below(node->right));
  }
  return edges;
}

long long tree_depth(TreeNode* root) { return root == nullptr ? 0 : edges_below(root); }
