#include <utility>
#include <vector>

void transpose(std::vector<std::vector<long long>>& grid) {
  for (std::size_t i = 0; i < grid.size(); ++i)
    for (std::size_t k = 0; k < i; ++k) std::swap(grid[i][k], grid[k][i]);
}
