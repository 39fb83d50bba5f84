// A stack of hours with rising numbers: what takes an hour off ends its reservation, which begins behind the hour below it.
#include <stdlib.h>

long long largest_reservation(long long* free_machines, int hours) {
  int* waiting = malloc((size_t)(hours + 1) * sizeof *waiting);
  int count = 0;
  long long best = 0;
  for (int hour = 0; hour <= hours; ++hour) {
    const long long machines = hour < hours ? free_machines[hour] : 0;
    while (count > 0 && free_machines[waiting[count - 1]] >= machines) {
      const long long height = free_machines[waiting[--count]];
      const int begin = count > 0 ? waiting[count - 1] + 1 : 0;
      if (height * (hour - begin) > best) best = height * (hour - begin);
    }
    waiting[count++] = hour;
  }
  free(waiting);
  return best;
}
