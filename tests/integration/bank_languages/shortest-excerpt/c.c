// A window whose edges only move right; missing[c] is how many more c it needs (below 0: it has some to spare).
#include <stdlib.h>
#include <string.h>

char* shortest_excerpt(char* recording, char* need) {
  int missing[128] = {0};
  for (const char* event = need; *event != '\0'; ++event) ++missing[(unsigned char)*event];
  size_t gaps = strlen(need), best_length = 0;
  const char *start = recording, *best = recording;
  for (const char* last = recording; gaps > 0 && *last != '\0'; ++last) {
    if (missing[(unsigned char)*last]-- > 0) --gaps;
    for (; gaps == 0; ++start) {
      const size_t length = (size_t)(last + 1 - start);
      if (best_length == 0 || length < best_length) {
        best = start;
        best_length = length;
      }
      if (++missing[(unsigned char)*start] > 0) ++gaps;
    }
  }
  char* excerpt = calloc(best_length + 1, 1);
  return memcpy(excerpt, best, best_length);
}
