struct ListNode* same(struct ListNode* head) {
  if (head->next != NULL) head->next->next = head;
  return head;
}
