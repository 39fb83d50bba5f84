#include <stdlib.h>

static int compare(const void* a, const void* b) {
  const long long x = *(const long long*)a, y = *(const long long*)b;
  return (x > y) - (x < y);
}

void sort_in_place(long long* values, int values_size, bool descending) {
  qsort(values, (size_t)values_size, sizeof *values, compare);
  for (int i = 0, k = values_size - 1; descending && i < k; ++i, --k) {
    const long long kept = values[i];
    values[i] = values[k];
    values[k] = kept;
  }
}
