// Goes through the scores by value, and asks a tree over the positions for the longest selection that ends before.
#include <algorithm>
#include <numeric>
#include <vector>

long long most_rising(const std::vector<long long>& scores) {
  std::vector<std::size_t> order(scores.size());
  std::iota(order.begin(), order.end(), 0);
  // Equal scores come from the last to the first, so that none of them sees another one before it.
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return scores[a] != scores[b] ? scores[a] < scores[b] : a > b;
  });
  std::vector<long long> longest(scores.size() + 1, 0);  // Fenwick tree of maxima
  long long answer = 0;
  for (const std::size_t position : order) {
    long long length = 1;
    for (std::size_t i = position; i > 0; i -= i & -i) {
      length = std::max(length, longest[i] + 1);
    }
    answer = std::max(answer, length);
    for (std::size_t i = position + 1; i < longest.size(); i += i & -i) {
      longest[i] = std::max(longest[i], length);
    }
  }
  return answer;
}
