#include <unordered_map>

long long cycle_entry(ListNode* head) {
  std::unordered_map<ListNode*, long long> seen;
  for (long long i = 0; head != nullptr; head = head->next, ++i) {
    const auto [place, inserted] = seen.emplace(head, i);
    if (!inserted) return place->second;
  }
  return -1;
}
