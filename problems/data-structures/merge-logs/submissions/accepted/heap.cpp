// A heap holds the front of each log, ordered by second and number of the log.
#include <functional>
#include <queue>
#include <utility>
#include <vector>

ListNode* merge_logs(std::vector<ListNode*>& logs) {
  using Front = std::pair<int, std::size_t>;
  std::priority_queue<Front, std::vector<Front>, std::greater<>> fronts;
  for (std::size_t log = 0; log < logs.size(); ++log) {
    if (logs[log] != nullptr) {
      fronts.emplace(logs[log]->val / 1000, log);
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
      fronts.emplace(logs[log]->val / 1000, log);
    }
  }
  return head;
}
