#include <stdio.h>

long long double_it(long long x) {
  printf("looking at %lld\n", x);
  fprintf(stderr, "aside %lld", x);
  return 2 * x;
}
