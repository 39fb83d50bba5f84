#include <tuple>

void double_list(ListNode* node) {
  if (node == nullptr) return;
  node->val *= 2;
  double_list(node->next);
}
void double_tree(TreeNode* node) {
  if (node == nullptr) return;
  node->val *= 2;
  double_tree(node->left);
  double_tree(node->right);
}
std::tuple<ListNode*, TreeNode*> double_all(ListNode* head, TreeNode* root) {
  double_list(head);
  double_tree(root);
  return {head, root};
}
