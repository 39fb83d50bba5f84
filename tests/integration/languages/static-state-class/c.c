typedef struct {
  long long value;
} Counter;

static long long made;

Counter* counter_create() {
  Counter* counter = calloc(1, sizeof *counter);
  counter->value = made++;
  return counter;
}
long long counter_next(Counter* counter) { return ++counter->value; }
void counter_free(Counter* counter) { free(counter); }
