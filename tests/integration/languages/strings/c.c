#include <string.h>

static char* doubled(const char* s) {
  char* both = malloc(2 * strlen(s) + 1);
  strcpy(both, s);
  return strcat(both, s);
}
char** twice(char* s, char** words, int words_size, int* return_size) {
  char** result = malloc((size_t)(words_size + 1) * sizeof(char*));
  result[0] = doubled(s);
  for (int i = 0; i < words_size; ++i) result[i + 1] = doubled(words[i]);
  *return_size = words_size + 1;
  return result;
}
