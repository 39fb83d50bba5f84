bool is_even(long long x, int depth) { return depth >= 0 && x % 2 == 0; }
bool is_even(long long x) { return is_even(x, 0); }
