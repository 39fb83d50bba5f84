// Sorted values with their indices; two ends that move towards each other.
#include <stdlib.h>

typedef struct {
  long long value;
  int index;
} Item;

static int compare(const void* a, const void* b) {
  const Item *x = a, *y = b;
  if (x->value != y->value) return x->value < y->value ? -1 : 1;
  return x->index - y->index;
}

long long* pair_sum(long long* values, int values_size, long long target, int* return_size) {
  Item* items = malloc((size_t)values_size * sizeof *items);
  for (int i = 0; i < values_size; ++i) items[i] = (Item){values[i], i};
  qsort(items, (size_t)values_size, sizeof *items, compare);
  int low = 0, high = values_size - 1;
  while (low < high && items[low].value + items[high].value != target) {
    if (items[low].value + items[high].value < target)
      ++low;
    else
      --high;
  }
  long long* pair = malloc(2 * sizeof *pair);
  pair[0] = items[low].index;
  pair[1] = items[high].index;
  *return_size = low < high ? 2 : 0;
  return pair;
}
