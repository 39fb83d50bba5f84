// Turns each link round on the way.
struct ListNode* reverse_list(struct ListNode* head) {
  struct ListNode* before = NULL;
  while (head != NULL) {
    struct ListNode* after = head->next;
    head->next = before;
    before = head;
    head = after;
  }
  return before;
}
