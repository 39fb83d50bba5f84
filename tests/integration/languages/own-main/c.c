#include <stdio.h>

long long double_it(long long x) { return 2 * x; }

int main(void) {
  printf("%lld\n", double_it(21));
  return 0;
}
