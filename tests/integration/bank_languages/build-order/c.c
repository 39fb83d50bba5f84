// Kahn's algorithm: a stage can run once none of its requirements is open; the order itself is the queue.
#include <stdlib.h>

long long* build_order(long long n, long long** requirements, int requirements_size, int* requirements_sizes,
                       int* return_size) {
  (void)requirements_sizes;
  int* open = calloc((size_t)n, sizeof *open);
  // The requirements of a stage by others are a chain: the latest one, and before each the one that came before it.
  int* latest = malloc((size_t)n * sizeof *latest);
  int* before = malloc((size_t)(requirements_size + 1) * sizeof *before);
  for (int stage = 0; stage < n; ++stage) latest[stage] = -1;
  for (int i = 0; i < requirements_size; ++i) {
    ++open[requirements[i][0]];
    before[i] = latest[requirements[i][1]];
    latest[requirements[i][1]] = i;
  }
  long long* order = malloc((size_t)n * sizeof *order);
  int count = 0;
  for (int stage = 0; stage < n; ++stage) {
    if (open[stage] == 0) order[count++] = stage;
  }
  for (int done = 0; done < count; ++done) {
    for (int i = latest[order[done]]; i >= 0; i = before[i]) {
      if (--open[requirements[i][0]] == 0) order[count++] = requirements[i][0];
    }
  }
  *return_size = count == n ? count : 0;
  free(open);
  free(latest);
  free(before);
  return order;
}
