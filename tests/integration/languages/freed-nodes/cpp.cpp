ListNode* same(ListNode* head) {
  if (head->next != nullptr) {
    delete head->next->next;
    delete head->next;
    delete head;
  }
  return head;
}
