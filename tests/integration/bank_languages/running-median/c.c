// Two heaps with the halves of the values, whose tops are the middle. The lower half is kept as ~value, which turns the
// order round and, unlike -value, never overflows.
#include <math.h>
#include <stdlib.h>

enum { most = 200000 };

typedef struct {
  long long values[most];
  int size;
} Heap;

typedef struct {
  Heap lower, upper;  // equally many, or one more in the lower one
} RunningMedian;

static void push(Heap* heap, long long value) {
  int place = heap->size++;
  for (; place > 0 && heap->values[(place - 1) / 2] > value; place = (place - 1) / 2)
    heap->values[place] = heap->values[(place - 1) / 2];
  heap->values[place] = value;
}

static long long pop(Heap* heap) {
  const long long top = heap->values[0], moved = heap->values[--heap->size];
  int place = 0;
  for (int child = 1; child < heap->size; child = 2 * place + 1) {
    if (child + 1 < heap->size && heap->values[child + 1] < heap->values[child]) ++child;
    if (moved <= heap->values[child]) break;
    heap->values[place] = heap->values[child];
    place = child;
  }
  heap->values[place] = moved;
  return top;
}

RunningMedian* running_median_create(void) { return calloc(1, sizeof(RunningMedian)); }

void running_median_add(RunningMedian* seen, long long value) {
  push(&seen->lower, ~value);
  push(&seen->upper, ~pop(&seen->lower));
  if (seen->upper.size > seen->lower.size) push(&seen->lower, ~pop(&seen->upper));
}

double running_median_median(RunningMedian* seen) {
  if (seen->lower.size == 0) return NAN;
  const long long low = ~seen->lower.values[0];
  if (seen->lower.size > seen->upper.size) return (double)low;
  // Of different signs the sum fits into 64 bits and may be small; of the same sign the difference fits.
  const long long high = seen->upper.values[0];
  return (low < 0) != (high < 0) ? (double)(low + high) / 2 : (double)low + (double)(high - low) / 2;
}

void running_median_free(RunningMedian* seen) { free(seen); }
