#include <vector>

std::vector<bool> turn_over(bool x, const std::vector<bool>& all) {
  std::vector<bool> result{!x};
  for (const bool one : all) result.push_back(!one);
  return result;
}
