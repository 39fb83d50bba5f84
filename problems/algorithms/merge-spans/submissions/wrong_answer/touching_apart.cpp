// Joins only spans that overlap by more than a point.
#include <algorithm>
#include <vector>

std::vector<std::vector<long long>> merge_spans(std::vector<std::vector<long long>> spans) {
  std::sort(spans.begin(), spans.end());
  std::vector<std::vector<long long>> joined;
  for (const auto& span : spans) {
    if (!joined.empty() && span[0] < joined.back()[1]) {
      joined.back()[1] = std::max(joined.back()[1], span[1]);
    } else {
      joined.push_back(span);
    }
  }
  return joined;
}
