ListNode* reverse_list(ListNode* head) {
  ListNode* before = nullptr;
  while (head != nullptr) {
    ListNode* next = head->next;
    head->next = before;
    before = head;
    head = next;
  }
  return before;
}
