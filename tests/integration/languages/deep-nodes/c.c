static void double_list(struct ListNode* node) {
  if (node == NULL) return;
  node->val *= 2;
  double_list(node->next);
}
static void double_tree(struct TreeNode* node) {
  if (node == NULL) return;
  node->val *= 2;
  double_tree(node->left);
  double_tree(node->right);
}
struct ListNode* double_all(struct ListNode* head, struct TreeNode* root, struct TreeNode** return_root) {
  double_list(head);
  double_tree(root);
  *return_root = root;
  return head;
}
