#include <algorithm>
#include <vector>

std::vector<std::vector<long long>> reversed_twice(std::vector<long long>& values) {
  std::reverse(values.begin(), values.end());
  return {values, values};
}
