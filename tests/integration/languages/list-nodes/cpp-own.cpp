#include <utility>

struct ListNode {
  long long val = 0;
  ListNode* next = nullptr;
};

ListNode* reverse_list(ListNode* head) {
  ListNode* before = nullptr;
  while (head != nullptr) before = std::exchange(head, std::exchange(head->next, before));
  return before;
}
