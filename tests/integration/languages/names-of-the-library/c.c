// Names that POSIX has, and the driver beneath needs.
static long long pipe = 1;

long long read(long long x) { return x + pipe; }
long long write(long long x) { return read(x) - pipe; }
void close(void) {}
long long count(long long* values, int values_size) {
  (void)values;
  close();
  return write(values_size);
}
