long long something_else(long long a, long long b) { return a + b; }
