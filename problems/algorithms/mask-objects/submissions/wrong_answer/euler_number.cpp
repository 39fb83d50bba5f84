// Cells minus adjacent pairs plus full squares of four: the number of objects minus that of holes.
#include <string>
#include <vector>

long long count_objects(const std::vector<std::string>& mask) {
  long long objects = 0;
  for (std::size_t row = 0; row < mask.size(); ++row) {
    for (std::size_t column = 0; column < mask[row].size(); ++column) {
      if (mask[row][column] != '#') {
        continue;
      }
      const bool is_below = row + 1 < mask.size() && mask[row + 1][column] == '#';
      const bool is_right = column + 1 < mask[row].size() && mask[row][column + 1] == '#';
      const bool is_square = is_below && is_right && mask[row + 1][column + 1] == '#';
      objects += 1 - is_below - is_right + is_square;
    }
  }
  return objects;
}
