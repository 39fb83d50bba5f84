// Takes the spans as they come: an ordered map holds what is joined so far, and each new span swallows what it meets.
#include <algorithm>
#include <iterator>
#include <map>
#include <vector>

std::vector<std::vector<long long>> merge_spans(const std::vector<std::vector<long long>>& spans) {
  std::map<long long, long long> end_of;  // by start
  for (const auto& span : spans) {
    long long start = span[0];
    long long end = span[1];
    auto met = end_of.upper_bound(start);
    if (met != end_of.begin() && std::prev(met)->second >= start) {
      --met;
    }
    while (met != end_of.end() && met->first <= end) {
      start = std::min(start, met->first);
      end = std::max(end, met->second);
      met = end_of.erase(met);
    }
    end_of.emplace_hint(met, start, end);
  }
  std::vector<std::vector<long long>> joined;
  for (const auto& [start, end] : end_of) {
    joined.push_back({start, end});
  }
  return joined;
}
