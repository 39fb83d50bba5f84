long long** reversed_twice(long long* values, int values_size, int* return_size, int** return_sizes) {
  for (int i = 0, k = values_size - 1; i < k; ++i, --k) {
    const long long kept = values[i];
    values[i] = values[k];
    values[k] = kept;
  }
  long long** both = malloc(2 * sizeof(long long*));
  *return_sizes = malloc(2 * sizeof(int));
  both[0] = both[1] = values;
  (*return_sizes)[0] = (*return_sizes)[1] = values_size;
  *return_size = 2;
  return both;
}
