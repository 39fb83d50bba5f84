// Class 9: closes its standard streams at once, without having read its input, and goes on for a while.
#include <unistd.h>

int main() {
  for (int stream = 0; stream < 3; ++stream) close(stream);
  usleep(10'000);
  (void)!write(1, "nobody", 6);
}
