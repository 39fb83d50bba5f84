// Breadth first from the first cell of every object.
#include <queue>
#include <string>
#include <utility>
#include <vector>

long long count_objects(const std::vector<std::string>& mask) {
  const int rows = static_cast<int>(mask.size());
  const int columns = rows == 0 ? 0 : static_cast<int>(mask[0].size());
  std::vector<std::string> left = mask;
  long long objects = 0;
  std::queue<std::pair<int, int>> waiting;
  const auto visit = [&](int row, int column) {
    if (row >= 0 && row < rows && column >= 0 && column < columns && left[row][column] == '#') {
      left[row][column] = '.';
      waiting.emplace(row, column);
    }
  };
  for (int row = 0; row < rows; ++row) {
    for (int column = 0; column < columns; ++column) {
      if (left[row][column] != '#') {
        continue;
      }
      ++objects;
      for (visit(row, column); !waiting.empty(); waiting.pop()) {
        const auto [r, c] = waiting.front();
        visit(r - 1, c);
        visit(r + 1, c);
        visit(r, c - 1);
        visit(r, c + 1);
      }
    }
  }
  return objects;
}
