long long double_it(long long x) { return 2 * y; }
