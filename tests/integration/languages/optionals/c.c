#include <stdio.h>

char* first_missing(double** values, int values_size, char* name) {
  for (int i = 0; i < values_size; ++i) {
    if (values[i] != NULL) continue;
    char* found = malloc(100);
    snprintf(found, 100, "%s%d", name == NULL ? "" : name, i);
    return found;
  }
  return NULL;
}
