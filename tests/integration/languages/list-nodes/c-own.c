typedef struct ListNode {
  int val;
  struct ListNode* next;
} ListNode;

ListNode* reverse_list(ListNode* head) {
  ListNode* before = NULL;
  for (ListNode* next = NULL; head != NULL; head = next) {
    next = head->next;
    head->next = before;
    before = head;
  }
  return before;
}
