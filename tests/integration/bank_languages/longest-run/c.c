// Sorts and walks once over the neighbours.
#include <stdlib.h>
#include <string.h>

static int compare(const void* a, const void* b) {
  const long long x = *(const long long*)a, y = *(const long long*)b;
  return (x > y) - (x < y);
}

long long longest_run(long long* values, int values_size) {
  qsort(values, (size_t)values_size, sizeof *values, compare);
  long long best = 0, length = 0;
  for (int i = 0; i < values_size; ++i) {
    if (i > 0 && values[i] == values[i - 1]) continue;
    // values[i - 1] is smaller than another value, so adding 1 cannot overflow.
    length = i > 0 && values[i - 1] + 1 == values[i] ? length + 1 : 1;
    if (length > best) best = length;
  }
  return best;
}
