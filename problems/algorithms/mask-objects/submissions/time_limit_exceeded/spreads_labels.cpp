// Lets the smallest label spread until nothing changes: as many sweeps as the way is long against their direction.
#include <algorithm>
#include <set>
#include <string>
#include <vector>

long long count_objects(const std::vector<std::string>& mask) {
  if (mask.empty()) {
    return 0;
  }
  const std::size_t rows = mask.size();
  const std::size_t columns = mask[0].size();
  std::vector<std::vector<int>> label(rows, std::vector<int>(columns, 0));
  int next = 0;
  for (std::size_t row = 0; row < rows; ++row) {
    for (std::size_t column = 0; column < columns; ++column) {
      label[row][column] = mask[row][column] == '#' ? ++next : 0;
    }
  }
  for (bool has_changed = true; has_changed;) {
    has_changed = false;
    for (std::size_t row = 0; row < rows; ++row) {
      for (std::size_t column = 0; column < columns; ++column) {
        int& own = label[row][column];
        const auto look = [&](std::size_t r, std::size_t c) {
          if (own != 0 && label[r][c] != 0 && label[r][c] < own) {
            own = label[r][c];
            has_changed = true;
          }
        };
        if (row > 0) look(row - 1, column);
        if (row + 1 < rows) look(row + 1, column);
        if (column > 0) look(row, column - 1);
        if (column + 1 < columns) look(row, column + 1);
      }
    }
  }
  std::set<int> labels;
  for (const auto& line : label) {
    labels.insert(line.begin(), line.end());
  }
  labels.erase(0);
  return static_cast<long long>(labels.size());
}
