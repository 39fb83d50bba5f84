// A stack of hours with rising numbers; an hour that is taken off knows both ends of its reservation.
#include <algorithm>
#include <vector>

long long largest_reservation(const std::vector<long long>& free) {
  const auto hours = static_cast<long long>(free.size());
  std::vector<long long> waiting;
  long long best = 0;
  for (long long hour = 0; hour <= hours; ++hour) {
    const long long machines = hour < hours ? free[hour] : 0;
    while (!waiting.empty() && free[waiting.back()] >= machines) {
      const long long height = free[waiting.back()];
      waiting.pop_back();
      const long long begin = waiting.empty() ? 0 : waiting.back() + 1;
      best = std::max(best, height * (hour - begin));
    }
    waiting.push_back(hour);
  }
  return best;
}
