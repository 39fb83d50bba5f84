#include <algorithm>
#include <vector>

ListNode* merge_all(std::vector<ListNode*>& lists) {
  std::vector<ListNode*> all;
  for (ListNode* node : lists)
    for (; node != nullptr; node = node->next) all.push_back(node);
  std::stable_sort(all.begin(), all.end(), [](const ListNode* a, const ListNode* b) { return a->val < b->val; });
  for (std::size_t i = 0; i < all.size(); ++i) all[i]->next = i + 1 < all.size() ? all[i + 1] : nullptr;
  return all.empty() ? nullptr : all.front();
}
