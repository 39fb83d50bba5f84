// Merges the first list with the last, the second with the last but one, and so on.
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
  for (std::size_t count = logs.size(); count > 1; count = (count + 1) / 2) {
    for (std::size_t i = 0; i < count / 2; ++i) {
      logs[i] = merge(logs[i], logs[count - 1 - i]);
    }
  }
  return logs.front();
}
