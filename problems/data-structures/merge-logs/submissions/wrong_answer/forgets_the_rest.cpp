// Ends a merge as soon as one of both lists is used up, unless it was empty from the beginning.
#include <vector>

namespace {

/// Merges two lists; of equal seconds the left one comes first.
ListNode* merge(ListNode* left, ListNode* right) {
  if (left == nullptr || right == nullptr) {
    return left != nullptr ? left : right;
  }
  ListNode* head = nullptr;
  ListNode** link = &head;
  while (left != nullptr && right != nullptr) {
    ListNode*& next = right->val / 1000 < left->val / 1000 ? right : left;
    *link = next;
    link = &next->next;
    next = next->next;
  }
  *link = nullptr;
  return head;
}

}  // namespace

ListNode* merge_logs(std::vector<ListNode*>& logs) {
  if (logs.empty()) {
    return nullptr;
  }
  for (std::size_t distance = 1; distance < logs.size(); distance *= 2) {
    for (std::size_t i = 0; i + distance < logs.size(); i += 2 * distance) {
      logs[i] = merge(logs[i], logs[i + distance]);
    }
  }
  return logs.front();
}
