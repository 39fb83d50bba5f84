// Collects the values and writes them back from the end.
#include <vector>

ListNode* reverse_list(ListNode* head) {
  std::vector<int> values;
  for (const ListNode* node = head; node != nullptr; node = node->next) {
    values.push_back(node->val);
  }
  for (ListNode* node = head; node != nullptr; node = node->next) {
    node->val = values.back();
    values.pop_back();
  }
  return head;
}
