// Swaps values from both ends, but stops as soon as there is nothing between them.
#include <utility>
#include <vector>

ListNode* reverse_list(ListNode* head) {
  std::vector<ListNode*> nodes;
  for (ListNode* node = head; node != nullptr; node = node->next) {
    nodes.push_back(node);
  }
  std::size_t left = 0;
  std::size_t right = nodes.empty() ? 0 : nodes.size() - 1;
  do {
    if (left < right) {
      std::swap(nodes[left++]->val, nodes[right--]->val);
    }
  } while (left + 1 < right);
  return head;
}
