long long calls = 0;
long long count_calls(long long) { return ++calls; }
