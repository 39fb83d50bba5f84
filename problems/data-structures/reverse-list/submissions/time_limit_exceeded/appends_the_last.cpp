// Walks to the last node for each node of the answer.
ListNode* reverse_list(ListNode* head) {
  if (head == nullptr) {
    return nullptr;
  }
  ListNode* reversed = nullptr;
  ListNode* end = nullptr;
  while (head->next != nullptr) {
    ListNode* before = head;
    while (before->next->next != nullptr) {
      before = before->next;
    }
    if (end == nullptr) {
      reversed = before->next;
    } else {
      end->next = before->next;
    }
    end = before->next;
    before->next = nullptr;
  }
  if (end == nullptr) {
    return head;
  }
  end->next = head;
  return reversed;
}
