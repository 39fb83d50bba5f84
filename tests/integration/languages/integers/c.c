long long turn_over(long long x) { return ~x; }
