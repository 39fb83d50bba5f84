// The scores below t stand first, and so do those not above t: halving finds where each of these two parts ends.
#include <stdbool.h>
#include <stdlib.h>

static int part_end(const long long* scores, int size, long long threshold, bool with_equal) {
  int low = 0, high = size;
  while (low < high) {
    const int middle = low + (high - low) / 2;
    if (scores[middle] < threshold || (with_equal && scores[middle] == threshold))
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

long long** score_bounds(long long* scores, int scores_size, long long* thresholds, int thresholds_size,
                         int* return_size, int** return_sizes) {
  long long** bounds = malloc((size_t)thresholds_size * sizeof *bounds);
  *return_sizes = malloc((size_t)thresholds_size * sizeof **return_sizes);
  for (int i = 0; i < thresholds_size; ++i) {
    bounds[i] = malloc(2 * sizeof *bounds[i]);
    bounds[i][0] = part_end(scores, scores_size, thresholds[i], false);
    bounds[i][1] = part_end(scores, scores_size, thresholds[i], true);
    (*return_sizes)[i] = 2;
  }
  *return_size = thresholds_size;
  return bounds;
}
