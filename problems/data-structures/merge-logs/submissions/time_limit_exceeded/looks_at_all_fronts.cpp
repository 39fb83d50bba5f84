// Looks at the fronts of all logs for each entry.
#include <vector>

ListNode* merge_logs(std::vector<ListNode*>& logs) {
  ListNode* head = nullptr;
  ListNode** link = &head;
  while (true) {
    ListNode** earliest = nullptr;
    for (ListNode*& front : logs) {
      if (front != nullptr && (earliest == nullptr || front->val / 1000 < (*earliest)->val / 1000)) {
        earliest = &front;
      }
    }
    if (earliest == nullptr) {
      return head;
    }
    *link = *earliest;
    link = &(*earliest)->next;
    *earliest = (*earliest)->next;
  }
}
