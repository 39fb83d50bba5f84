// Puts -1 in front for "nothing taken yet", as if all scores were at least 0.
#include <algorithm>
#include <vector>

long long most_rising(const std::vector<long long>& scores) {
  std::vector<long long> ends{-1};
  for (const long long score : scores) {
    const auto place = std::lower_bound(ends.begin(), ends.end(), score);
    if (place == ends.end()) {
      ends.push_back(score);
    } else {
      *place = score;
    }
  }
  return static_cast<long long>(ends.size()) - 1;
}
