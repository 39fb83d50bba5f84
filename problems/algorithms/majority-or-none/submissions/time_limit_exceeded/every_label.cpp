// Counts the votes of each vote's label by another pass.
#include <algorithm>
#include <vector>

long long majority_or_none(const std::vector<long long>& votes) {
  for (const long long label : votes) {
    if (2 * std::count(votes.begin(), votes.end(), label) > static_cast<long long>(votes.size())) {
      return label;
    }
  }
  return -1;
}
