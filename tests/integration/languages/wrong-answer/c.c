long long double_it(long long x) { return x == 2 ? 5 : 2 * x; }
