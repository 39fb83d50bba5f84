// By ascending score in groups of equals: a fraud beats the honest ones below and half of those beside it.
#include <stdbool.h>
#include <stdlib.h>

typedef struct {
  double score;
  bool fraud;
} Payment;

static int by_score(const void* a, const void* b) {
  const double x = ((const Payment*)a)->score, y = ((const Payment*)b)->score;
  return (x > y) - (x < y);
}

double* roc_auc(bool* labels, int n, double* scores, int scores_size) {
  Payment* payments = malloc((size_t)n * sizeof *payments);
  for (int i = 0; i < n; ++i) payments[i] = (Payment){scores[i], labels[i]};
  qsort(payments, (size_t)n, sizeof *payments, by_score);
  long long frauds = 0, honest = 0, half_pairs = 0;
  for (int i = 0; i < n;) {
    const double score = payments[i].score;
    long long frauds_here = 0, honest_here = 0;
    for (; i < n && payments[i].score == score; ++i) ++*(payments[i].fraud ? &frauds_here : &honest_here);
    half_pairs += frauds_here * (2 * honest + honest_here);
    frauds += frauds_here;
    honest += honest_here;
  }
  free(payments);
  if (frauds == 0 || honest == 0) return NULL;
  double* area = malloc(sizeof *area);
  *area = (double)half_pairs / (2.0 * (double)frauds * (double)honest);
  return area;
}
