// Rows ordered by class are dealt out in turn: any stretch of neighbours, a class or all of them, spreads evenly.
#include <stdlib.h>

typedef struct {
  long long label;
  int row;
} Item;

static int by_label(const void* a, const void* b) {
  const long long x = ((const Item*)a)->label, y = ((const Item*)b)->label;
  return (x > y) - (x < y);
}

int** stratified_folds(long long* labels, int labels_size, int k, int* return_size, int** return_sizes) {
  Item* items = malloc((size_t)labels_size * sizeof *items);
  for (int row = 0; row < labels_size; ++row) items[row] = (Item){labels[row], row};
  qsort(items, (size_t)labels_size, sizeof *items, by_label);
  int** folds = malloc((size_t)k * sizeof *folds);
  int* sizes = malloc((size_t)k * sizeof *sizes);
  for (int fold = 0; fold < k; ++fold) {
    sizes[fold] = labels_size / k + (fold < labels_size % k);
    folds[fold] = malloc((size_t)sizes[fold] * sizeof *folds[fold]);
    for (int i = 0; i < sizes[fold]; ++i) folds[fold][i] = items[i * k + fold].row;
  }
  free(items);
  *return_size = k;
  *return_sizes = sizes;
  return folds;
}
