#include <stdio.h>

char* names(long long x) {
  char* text = malloc(32);
  snprintf(text, 32, "%lld", x);
  return text;
}
