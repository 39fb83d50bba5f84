// A table of zeros; each step moves one entry towards its target, which the table as it stands gives.
#include <stdbool.h>
#include <stdlib.h>

static double best_of(const double* row, long long actions) {
  double best = row[0];
  for (long long b = 1; b < actions; ++b)
    if (row[b] > best) best = row[b];
  return best;
}

double** q_learning(long long states, long long actions, long long* from, int steps_size, long long* taken,
                    double* rewards, long long* to, bool* ends, double alpha, double gamma, int* return_size,
                    int** return_sizes) {
  double** table = malloc((size_t)states * sizeof *table);
  *return_size = (int)states;
  *return_sizes = malloc((size_t)states * sizeof **return_sizes);
  for (long long s = 0; s < states; ++s) {
    table[s] = calloc((size_t)actions, sizeof **table);
    (*return_sizes)[s] = (int)actions;
  }
  for (int i = 0; i < steps_size; ++i) {
    const double future = ends[i] ? 0.0 : gamma * best_of(table[to[i]], actions);
    double* entry = &table[from[i]][taken[i]];
    *entry += alpha * (rewards[i] + future - *entry);
  }
  return table;
}
