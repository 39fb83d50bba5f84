static long long calls = 0;
long long count_calls(long long x) {
  (void)x;
  return ++calls;
}
