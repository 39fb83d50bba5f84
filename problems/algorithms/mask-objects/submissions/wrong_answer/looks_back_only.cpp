// Begins a new object at every cell that has no marked neighbour above and to the left.
#include <string>
#include <vector>

long long count_objects(const std::vector<std::string>& mask) {
  long long objects = 0;
  for (std::size_t row = 0; row < mask.size(); ++row) {
    for (std::size_t column = 0; column < mask[row].size(); ++column) {
      const bool is_above = row > 0 && mask[row - 1][column] == '#';
      const bool is_left = column > 0 && mask[row][column - 1] == '#';
      if (mask[row][column] == '#' && !is_above && !is_left) {
        ++objects;
      }
    }
  }
  return objects;
}
