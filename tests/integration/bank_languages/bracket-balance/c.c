// A stack of open brackets with their positions.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define LONGEST 1000000

static char line[LONGEST + 2];
static char kind[LONGEST];
static int place[LONGEST];

/// The answer for one line: 0 if it is balanced, otherwise a position counted from 1.
static int first_fault(int length) {
  int open = 0;
  for (int i = 0; i < length; ++i) {
    const char c = line[i];
    if (strchr("([{", c) != NULL) {
      kind[open] = c;
      place[open++] = i + 1;
    } else if (strchr(")]}", c) != NULL) {
      const char wanted = c == ')' ? '(' : c == ']' ? '[' : '{';
      if (open == 0 || kind[open - 1] != wanted) return i + 1;
      --open;
    }
  }
  return open > 0 ? place[0] : 0;
}

int main(void) {
  if (fgets(line, sizeof line, stdin) == NULL) return 1;
  for (int left = atoi(line); left > 0; --left) {
    if (fgets(line, sizeof line, stdin) == NULL) return 1;
    const int fault = first_fault((int)strcspn(line, "\n"));
    if (fault == 0)
      puts("ok");
    else
      printf("%d\n", fault);
  }
}
