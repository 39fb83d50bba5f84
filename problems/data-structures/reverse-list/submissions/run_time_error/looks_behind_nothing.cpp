// Follows the link of the first node without asking whether there is one.
ListNode* reverse_list(ListNode* head) {
  ListNode* rest = head->next;
  head->next = nullptr;
  while (rest != nullptr) {
    ListNode* after = rest->next;
    rest->next = head;
    head = rest;
    rest = after;
  }
  return head;
}
