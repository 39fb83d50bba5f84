// Every feature's order of the rows is sorted once. A node owns the same range of places in all orders, and a split
// parts each range stably, so that both halves stay sorted. Products of two scores stay below n^5 / 16, which 64 bits
// hold.
#include <stdlib.h>
#include <string.h>

typedef struct {
  int feature, left, right;  // left is 0 in a leaf
  double threshold;
  long long answer;
} Split;

static double** train;
static int row_count, feature_count, min_leaf, node_count;
static int *class_of, *left_counts, *right_counts, *counts, *spare;
static long long* classes;  // ascending
static int** orders;        // by feature
static char* goes_left;
static Split* nodes;
static int sorted_feature;

static int compare_labels(const void* a, const void* b) {
  const long long x = *(const long long*)a, y = *(const long long*)b;
  return (x > y) - (x < y);
}

static int compare_rows(const void* a, const void* b) {
  const double x = train[*(const int*)a][sorted_feature], y = train[*(const int*)b][sorted_feature];
  return (x > y) - (x < y);
}

static int best_split(int begin, int end, long long squares, Split* node) {
  const long long n = end - begin;
  long long best = 0, best_divisor = 1;
  for (int feature = 0; feature < feature_count; ++feature) {
    const int* order = orders[feature] + begin;
    for (int i = 0; i < n; ++i) {
      left_counts[class_of[order[i]]] = 0;
      right_counts[class_of[order[i]]] = counts[class_of[order[i]]];
    }
    long long left = 0, right = squares;
    for (int m = 1; m < n; ++m) {
      const int class = class_of[order[m - 1]];
      left += 2 * left_counts[class]++ + 1;
      right -= 2 * right_counts[class]-- - 1;
      const double here = train[order[m - 1]][feature], next = train[order[m]][feature];
      if (here == next || m < min_leaf || n - m < min_leaf) continue;
      const long long score = left * (n - m) + right * m, divisor = m * (n - m);
      if (score * best_divisor <= best * divisor) continue;
      best = score;
      best_divisor = divisor;
      node->feature = feature;
      node->threshold = (here + next) / 2;
    }
  }
  return best > 0;
}

static int part(int* order, int size) {
  int kept = 0, moved = 0;
  for (int i = 0; i < size; ++i) {
    if (goes_left[order[i]]) {
      order[kept++] = order[i];
    } else {
      spare[moved++] = order[i];
    }
  }
  memcpy(order + kept, spare, (size_t)moved * sizeof *order);
  return kept;
}

static int grow(int begin, int end, long long depth_left) {
  const int number = node_count++;
  Split* node = &nodes[number];
  const int* rows = orders[0];
  for (int i = begin; i < end; ++i) counts[class_of[rows[i]]] = 0;
  long long squares = 0;
  int most = class_of[rows[begin]];
  for (int i = begin; i < end; ++i) squares += 2 * counts[class_of[rows[i]]]++ + 1;
  for (int i = begin; i < end; ++i) {
    const int class = class_of[rows[i]];
    if (counts[class] > counts[most] || (counts[class] == counts[most] && class < most)) most = class;
  }
  node->answer = classes[most];
  node->left = 0;
  if (depth_left == 0 || counts[most] == end - begin || !best_split(begin, end, squares, node)) return number;

  for (int i = begin; i < end; ++i) goes_left[rows[i]] = train[rows[i]][node->feature] <= node->threshold;
  int middle = begin;
  for (int feature = 0; feature < feature_count; ++feature) middle = begin + part(orders[feature] + begin, end - begin);
  node->left = grow(begin, middle, depth_left - 1);
  node->right = grow(middle, end, depth_left - 1);
  return number;
}

static void find_classes(const long long* labels) {
  const size_t n = (size_t)row_count;
  classes = malloc(n * sizeof *classes);
  memcpy(classes, labels, n * sizeof *classes);
  qsort(classes, n, sizeof *classes, compare_labels);
  size_t kept = 1;
  for (size_t i = 1; i < n; ++i) {
    if (classes[i] != classes[kept - 1]) classes[kept++] = classes[i];
  }
  class_of = malloc(n * sizeof *class_of);
  for (size_t i = 0; i < n; ++i) {
    const long long* found = bsearch(&labels[i], classes, kept, sizeof *classes, compare_labels);
    class_of[i] = (int)(found - classes);
  }
}

static void sort_features(void) {
  orders = malloc((size_t)feature_count * sizeof *orders);
  for (sorted_feature = 0; sorted_feature < feature_count; ++sorted_feature) {
    int* order = orders[sorted_feature] = malloc((size_t)row_count * sizeof *order);
    for (int i = 0; i < row_count; ++i) order[i] = i;
    qsort(order, (size_t)row_count, sizeof *order, compare_rows);
  }
}

long long* tree_predict(double** train_rows, int train_size, int* train_sizes, long long* labels, int labels_size,
                        int max_depth, int smallest_leaf, double** rows, int rows_size, int* rows_sizes,
                        int* return_size) {
  train = train_rows;
  row_count = labels_size;
  feature_count = train_sizes[0];
  min_leaf = smallest_leaf;
  const size_t n = (size_t)train_size;
  counts = malloc(n * sizeof *counts);
  left_counts = malloc(n * sizeof *left_counts);
  right_counts = malloc(n * sizeof *right_counts);
  spare = malloc(n * sizeof *spare);
  goes_left = malloc(n);
  nodes = malloc(2 * n * sizeof *nodes);
  find_classes(labels);
  sort_features();
  grow(0, row_count, max_depth);

  long long* answers = malloc((size_t)rows_size * sizeof *answers);
  for (int i = 0; i < rows_size; ++i) {
    const Split* node = nodes;
    while (node->left != 0) node = &nodes[rows[i][node->feature] <= node->threshold ? node->left : node->right];
    answers[i] = node->answer;
  }
  *return_size = rows_size;
  return answers;
}
