// Sorts by start and lets the last joined span grow.
#include <stdlib.h>

static int by_start(const void* a, const void* b) {
  const long long x = **(long long* const*)a;
  const long long y = **(long long* const*)b;
  return (x > y) - (x < y);
}

long long** merge_spans(long long** spans, int spans_size, int* spans_sizes, int* return_size, int** return_sizes) {
  (void)spans_sizes;
  qsort(spans, (size_t)spans_size, sizeof *spans, by_start);
  long long** joined = malloc((size_t)(spans_size + 1) * sizeof *joined);
  *return_sizes = malloc((size_t)(spans_size + 1) * sizeof **return_sizes);
  int count = 0;
  for (int i = 0; i < spans_size; ++i) {
    if (count > 0 && spans[i][0] <= joined[count - 1][1]) {
      if (spans[i][1] > joined[count - 1][1]) {
        joined[count - 1][1] = spans[i][1];
      }
    } else {
      joined[count] = spans[i];
      (*return_sizes)[count++] = 2;
    }
  }
  *return_size = count;
  return joined;
}
