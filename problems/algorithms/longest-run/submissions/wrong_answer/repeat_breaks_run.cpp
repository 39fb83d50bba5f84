// Sorts, but lets an equal neighbour end the run.
#include <algorithm>
#include <vector>

long long longest_run(const std::vector<long long>& values) {
  std::vector<long long> sorted = values;
  std::sort(sorted.begin(), sorted.end());
  long long best = 0;
  long long length = 0;
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    const bool continues = i > 0 && sorted[i - 1] != sorted[i] && sorted[i - 1] + 1 == sorted[i];
    length = continues ? length + 1 : 1;
    best = std::max(best, length);
  }
  return best;
}
