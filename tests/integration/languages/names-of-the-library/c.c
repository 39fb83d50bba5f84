// Names that POSIX has, and the driver beneath needs; and one that it has for problems with graphs.
static long long pipe = 1;

typedef struct {
  long long key;
} Node;

long long read(long long x) { return x + pipe; }
long long write(long long x) { return read(x) - pipe; }
void close(void) {}
long long count(long long* values, int values_size) {
  (void)values;
  close();
  const Node node = {values_size};
  return write(node.key);
}
