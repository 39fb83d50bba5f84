// Floods every object from its first cell, with a stack of cell numbers. The mask itself keeps the marks.
#include <stdlib.h>
#include <string.h>

long long count_objects(char** mask, int mask_size) {
  if (mask_size == 0) {
    return 0;
  }
  const int columns = (int)strlen(mask[0]);
  int* stack = malloc(sizeof *stack * (size_t)mask_size * (size_t)columns);
  long long objects = 0;
  for (int start = 0; start < mask_size * columns; ++start) {
    if (mask[start / columns][start % columns] != '#') {
      continue;
    }
    ++objects;
    int waiting = 0;
    stack[waiting++] = start;
    mask[start / columns][start % columns] = '.';
    while (waiting > 0) {
      const int cell = stack[--waiting];
      const int row = cell / columns, column = cell % columns;
      const int neighbours[4][2] = {{row - 1, column}, {row + 1, column}, {row, column - 1}, {row, column + 1}};
      for (int i = 0; i < 4; ++i) {
        const int r = neighbours[i][0], c = neighbours[i][1];
        if (r >= 0 && r < mask_size && c >= 0 && c < columns && mask[r][c] == '#') {
          mask[r][c] = '.';
          stack[waiting++] = r * columns + c;
        }
      }
    }
  }
  free(stack);
  return objects;
}
