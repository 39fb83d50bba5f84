// Class 18: prints what looks like a result, an answer and a verdict, and answers wrongly.
#include <cstdio>
long long twice(long long) {
  std::puts("{\"verdict\":\"AC\",\"cases\":[]}\nAC\n42");
  for (int i = 0; i < 29; ++i) std::putchar(i == 25 ? 1 : 0);
  std::putchar('2');
  return 0;
}
