// One example at a time moves from right to left; m log2 m less the sum of c log2 c over a side's label counts is m
// times its entropy, and each step changes one count of either side.
#include <math.h>
#include <stdlib.h>

typedef struct {
  double value;
  long long label;
  int class;
} Example;

static int by_label(const void* a, const void* b) {
  const long long x = ((const Example*)a)->label, y = ((const Example*)b)->label;
  return (x > y) - (x < y);
}

static int by_value(const void* a, const void* b) {
  const double x = ((const Example*)a)->value, y = ((const Example*)b)->value;
  return (x > y) - (x < y);
}

static double weigh(double count) { return count > 0.0 ? count * log2(count) : 0.0; }

double* best_threshold(double* values, int values_size, long long* labels, int labels_size, int* return_size) {
  const int n = labels_size;
  Example* examples = malloc((size_t)n * sizeof *examples);
  for (int i = 0; i < values_size; ++i) examples[i] = (Example){values[i], labels[i], 0};
  qsort(examples, (size_t)n, sizeof *examples, by_label);
  for (int i = 1; i < n; ++i) {
    examples[i].class = examples[i - 1].class + (examples[i].label != examples[i - 1].label);
  }
  int* left = calloc((size_t)n, sizeof *left);
  int* right = calloc((size_t)n, sizeof *right);
  for (int i = 0; i < n; ++i) ++right[examples[i].class];
  double left_sum = 0.0, right_sum = 0.0, best = -1.0;
  for (int class = 0; class < n; ++class) right_sum += weigh(right[class]);
  const double whole = weigh(n) - right_sum;

  qsort(examples, (size_t)n, sizeof *examples, by_value);
  double* gains = malloc((size_t)n * sizeof *gains);
  for (int i = 0; i + 1 < n; ++i) {
    const int class = examples[i].class;
    left_sum += weigh(left[class] + 1) - weigh(left[class]);
    right_sum += weigh(right[class] - 1) - weigh(right[class]);
    ++left[class];
    --right[class];
    if (examples[i].value == examples[i + 1].value) continue;
    gains[i] = (whole - (weigh(i + 1) - left_sum) - (weigh(n - i - 1) - right_sum)) / n;
    best = fmax(best, gains[i]);
  }

  double* answer = NULL;
  for (int i = 0; i + 1 < n && answer == NULL; ++i) {
    if (examples[i].value == examples[i + 1].value || gains[i] < best - 1e-9) continue;
    answer = malloc(2 * sizeof *answer);
    answer[0] = (examples[i].value + examples[i + 1].value) / 2;
    answer[1] = gains[i];
    *return_size = 2;
  }
  free(examples);
  free(left);
  free(right);
  free(gains);
  return answer;
}
