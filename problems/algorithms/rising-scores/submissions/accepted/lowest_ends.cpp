// For each length the lowest last score of a rising selection; a binary search finds the place of each new score.
#include <algorithm>
#include <vector>

long long most_rising(const std::vector<long long>& scores) {
  std::vector<long long> ends;
  for (const long long score : scores) {
    const auto place = std::lower_bound(ends.begin(), ends.end(), score);
    if (place == ends.end()) {
      ends.push_back(score);
    } else {
      *place = score;
    }
  }
  return static_cast<long long>(ends.size());
}
