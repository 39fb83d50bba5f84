// Class 17: a static constructor says "ready" and answers for all cases beforehand.
#include <unistd.h>

#include <cstdint>
#include <cstring>
struct Forger {
  static void answer(std::uint64_t nonce) {
    char packet[30] = {};
    std::memcpy(packet, &nonce, 8);
    packet[25] = 1;
    packet[29] = '2';
    (void)!write(4, packet, sizeof packet);
  }
  Forger() {
    for (std::uint64_t nonce = 0; nonce < 8; ++nonce) answer(nonce);
  }
};
static const Forger forger;
long long twice(long long) { return 0; }
