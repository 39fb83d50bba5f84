long long cycle_entry(struct ListNode* head) {
  struct ListNode* slow = head;
  struct ListNode* fast = head;
  do {
    if (fast == NULL || fast->next == NULL) return -1;
    slow = slow->next;
    fast = fast->next->next;
  } while (slow != fast);
  long long index = 0;
  for (slow = head; slow != fast; slow = slow->next, fast = fast->next) ++index;
  return index;
}
