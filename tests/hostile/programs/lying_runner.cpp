// Stands in for spar-runner: answers the first request with the first packet of a file, and the second with
// all others, or with silence for ever if that is to be "hangs".
#include <sys/socket.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

int main() {
  std::vector<std::string> packets;
  std::ifstream file(std::getenv("LYING_RUNNER_ANSWERS"), std::ios::binary);
  std::uint32_t length = 0;
  while (file.read(reinterpret_cast<char*>(&length), sizeof length)) {
    packets.emplace_back(length, '\0');
    file.read(packets.back().data(), length);
  }
  static char request[1 << 18];
  std::size_t next = 0;
  while (recv(0, request, sizeof request, 0) > 0 && next < packets.size()) {
    while (packets[next] == "hangs") pause();
    do send(0, packets[next].data(), packets[next].size(), MSG_NOSIGNAL);
    while (next++ > 0 && next < packets.size());
  }
}
