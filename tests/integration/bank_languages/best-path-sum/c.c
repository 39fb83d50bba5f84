// Every path has one highest node: there the best ways down on both sides meet, while a parent can go on with only one.
static long long larger(long long a, long long b) { return a > b ? a : b; }

// The best way straight down from the node, or 0 where leaving it out is better.
static long long down(const struct TreeNode* node, long long* best) {
  if (node == NULL) return 0;
  const long long left = down(node->left, best), right = down(node->right, best);
  *best = larger(*best, node->val + left + right);
  return larger(0, node->val + larger(left, right));
}

long long best_path_sum(struct TreeNode* root) {
  long long best = root->val;
  down(root, &best);
  return best;
}
