// Three counts decide everything; without a hit all three measures are 0, with one no denominator can be.
#include <stdlib.h>

double* prf1(long long* labels, int labels_size, long long* predictions, int predictions_size,
             int* return_size) {
  (void)predictions_size;
  double hits = 0.0, alarms = 0.0, urgent = 0.0;
  for (int i = 0; i < labels_size; ++i) {
    urgent += labels[i] == 1;
    alarms += predictions[i] == 1;
    hits += labels[i] == 1 && predictions[i] == 1;
  }
  double* measures = calloc(3, sizeof *measures);
  if (hits > 0.0) {
    measures[0] = hits / alarms;
    measures[1] = hits / urgent;
    measures[2] = 2.0 * hits / (alarms + urgent);
  }
  *return_size = 3;
  return measures;
}
