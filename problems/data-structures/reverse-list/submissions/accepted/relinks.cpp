// Turns each link round on the way.
ListNode* reverse_list(ListNode* head) {
  ListNode* before = nullptr;
  while (head != nullptr) {
    ListNode* after = head->next;
    head->next = before;
    before = head;
    head = after;
  }
  return before;
}
