// Every marked cell is joined with the marked ones above it and to its left.
#include <numeric>
#include <string>
#include <vector>

long long count_objects(const std::vector<std::string>& mask) {
  if (mask.empty()) {
    return 0;
  }
  const std::size_t columns = mask[0].size();
  std::vector<std::size_t> parent(mask.size() * columns);
  std::iota(parent.begin(), parent.end(), 0);
  const auto top = [&](std::size_t cell) {
    for (; parent[cell] != cell; cell = parent[cell]) {
      parent[cell] = parent[parent[cell]];
    }
    return cell;
  };
  long long objects = 0;
  const auto join = [&](std::size_t a, std::size_t b) {
    a = top(a);
    b = top(b);
    if (a != b) {
      parent[a] = b;
      --objects;
    }
  };
  for (std::size_t row = 0; row < mask.size(); ++row) {
    for (std::size_t column = 0; column < columns; ++column) {
      if (mask[row][column] != '#') {
        continue;
      }
      ++objects;
      const std::size_t cell = row * columns + column;
      if (row > 0 && mask[row - 1][column] == '#') {
        join(cell, cell - columns);
      }
      if (column > 0 && mask[row][column - 1] == '#') {
        join(cell, cell - 1);
      }
    }
  }
  return objects;
}
