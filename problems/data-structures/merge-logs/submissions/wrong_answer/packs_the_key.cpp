// Packs second and number of the log into one key of 32 bits.
#include <cstdint>
#include <functional>
#include <queue>
#include <utility>
#include <vector>

ListNode* merge_logs(std::vector<ListNode*>& logs) {
  using Front = std::pair<std::uint32_t, std::size_t>;
  const auto key = [](const ListNode* node, std::size_t log) {
    return static_cast<std::uint32_t>(node->val / 1000) * 32'768U + static_cast<std::uint32_t>(log);
  };
  std::priority_queue<Front, std::vector<Front>, std::greater<>> fronts;
  for (std::size_t log = 0; log < logs.size(); ++log) {
    if (logs[log] != nullptr) {
      fronts.emplace(key(logs[log], log), log);
    }
  }
  ListNode* head = nullptr;
  ListNode** link = &head;
  while (!fronts.empty()) {
    const std::size_t log = fronts.top().second;
    fronts.pop();
    *link = logs[log];
    link = &logs[log]->next;
    logs[log] = logs[log]->next;
    if (logs[log] != nullptr) {
      fronts.emplace(key(logs[log], log), log);
    }
  }
  return head;
}
