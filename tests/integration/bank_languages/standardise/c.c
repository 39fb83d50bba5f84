// All distances are taken from the first training row and then from their mean: no digits are lost when values are large
// against their spread, and a constant column gives exact zeros.
#include <math.h>

double** standardise(double** train, int train_size, const int* train_sizes, double** test, int test_size, int* test_sizes,
                     int* return_size, int** return_sizes) {
  for (int j = 0; j < train_sizes[0]; ++j) {
    const double first = train[0][j];
    double mean = 0.0, variance = 0.0;
    for (int i = 0; i < train_size; ++i) mean += (train[i][j] - first) / train_size;
    for (int i = 0; i < train_size; ++i) {
      const double distance = train[i][j] - first - mean;
      variance += distance * distance / train_size;
    }
    for (int i = 0; i < test_size; ++i) {
      test[i][j] = variance > 0.0 ? (test[i][j] - first - mean) / sqrt(variance) : 0.0;
    }
  }
  *return_size = test_size;
  *return_sizes = test_sizes;
  return test;
}
