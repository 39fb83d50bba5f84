// Merges log after log into a list that grows.
#include <vector>

namespace {

/// Merges two lists; of equal seconds the left one comes first.
ListNode* merge(ListNode* left, ListNode* right) {
  ListNode* head = nullptr;
  ListNode** link = &head;
  while (left != nullptr && right != nullptr) {
    ListNode*& next = right->val / 1000 < left->val / 1000 ? right : left;
    *link = next;
    link = &next->next;
    next = next->next;
  }
  *link = left != nullptr ? left : right;
  return head;
}

}  // namespace

ListNode* merge_logs(std::vector<ListNode*>& logs) {
  if (logs.empty()) {
    return nullptr;
  }
  for (std::size_t log = 1; log < logs.size(); ++log) {
    logs.front() = merge(logs.front(), logs[log]);
  }
  return logs.front();
}
