// Takes a node with the value 0 for the end.
struct ListNode* reverse_list(struct ListNode* head) {
  struct ListNode* before = NULL;
  while (head && head->val) {
    struct ListNode* after = head->next;
    head->next = before;
    before = head;
    head = after;
  }
  return before;
}
