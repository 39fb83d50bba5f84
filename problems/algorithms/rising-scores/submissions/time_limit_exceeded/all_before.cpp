// Compares every score with all before it: n^2 / 2 steps.
#include <algorithm>
#include <vector>

long long most_rising(const std::vector<long long>& scores) {
  std::vector<long long> longest;
  long long answer = 0;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    long long length = 1;
    for (std::size_t j = 0; j < i; ++j) {
      if (scores[j] < scores[i]) {
        length = std::max(length, longest[j] + 1);
      }
    }
    longest.push_back(length);
    answer = std::max(answer, length);
  }
  return answer;
}
