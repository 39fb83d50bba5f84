// Stops at the last node instead of behind it.
ListNode* reverse_list(ListNode* head) {
  if (head == nullptr || head->next == nullptr) {
    return head;
  }
  ListNode* before = nullptr;
  while (head->next != nullptr) {
    ListNode* after = head->next;
    head->next = before;
    before = head;
    head = after;
  }
  return before;
}
