// Class 18: tells its hidden input by the time that it takes.
#include <unistd.h>
long long twice(long long value) {
  usleep(static_cast<unsigned>(value % 8) * 20'000);
  return 0;
}
