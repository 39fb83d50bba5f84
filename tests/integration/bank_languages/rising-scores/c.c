// For each length the lowest last score of a rising selection: these rise too, so the place of each new score is bisected.
#include <stdlib.h>

long long most_rising(long long* scores, int scores_size) {
  long long* ends = malloc((size_t)(scores_size + 1) * sizeof *ends);
  int longest = 0;
  for (int i = 0; i < scores_size; ++i) {
    int low = 0, high = longest;
    while (low < high) {
      const int middle = (low + high) / 2;
      if (ends[middle] < scores[i])
        low = middle + 1;
      else
        high = middle;
    }
    ends[low] = scores[i];
    if (low == longest) ++longest;
  }
  free(ends);
  return longest;
}
