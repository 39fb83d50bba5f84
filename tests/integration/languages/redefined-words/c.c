#include <stdio.h>
#define int long long
#define return return 0 +
#define main renamed

int double_it(int x) { return 2 * x; }
