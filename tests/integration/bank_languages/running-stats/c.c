// Count, mean and squared distances from the mean. A value is a group of one, so all is merging.
#include <stdlib.h>

typedef struct {
  double count, mean, m2;  // a double's products cannot overflow
} RunningStats;

RunningStats* running_stats_create(void) { return calloc(1, sizeof(RunningStats)); }

void running_stats_merge(RunningStats* seen, long long count, double mean, double m2) {
  if (count == 0) return;
  const double distance = mean - seen->mean;
  const double before = seen->count;
  seen->count += (double)count;
  const double share = (double)count / seen->count;
  seen->mean += distance * share;
  seen->m2 += m2 + distance * distance * before * share;
}

void running_stats_add(RunningStats* seen, double value) { running_stats_merge(seen, 1, value, 0.0); }

double running_stats_mean(const RunningStats* seen) { return seen->mean; }

double running_stats_variance(const RunningStats* seen) {
  return seen->count > 0 ? seen->m2 / seen->count : 0.0;
}

void running_stats_free(RunningStats* seen) { free(seen); }
