#include <vector>

struct Counter {};
long long total(long long count, const std::vector<Counter>& values) {
  return count + static_cast<long long>(values.size());
}
