#include <algorithm>
#include <vector>

void sort_in_place(std::vector<long long>& values, bool descending) {
  std::sort(values.begin(), values.end());
  if (descending) std::reverse(values.begin(), values.end());
}
