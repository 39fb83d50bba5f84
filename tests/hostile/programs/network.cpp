// Class 15: arguments are a TCP port of the host's loopback and the name of an abstract socket of the host.
// Prints what it could reach: these, the internet (documentation addresses), the clouds' metadata address,
// loopback's IPv6.
#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <initializer_list>

static int reached = 0;

static void try_address(const char* address, int port, int kind) {
  sockaddr_in to{};
  to.sin_family = AF_INET;
  to.sin_port = htons(static_cast<std::uint16_t>(port));
  inet_pton(AF_INET, address, &to.sin_addr);
  const int socket = ::socket(AF_INET, kind | SOCK_NONBLOCK, 0);
  if (connect(socket, reinterpret_cast<sockaddr*>(&to), sizeof to) == 0 || errno == EINPROGRESS) {
    std::printf("%s:%d\n", address, port);
    ++reached;
  }
}

int main(int argc, char** argv) {
  if (argc < 3) return 4;
  const int port = std::atoi(argv[1]);
  for (const int kind : {SOCK_STREAM, SOCK_DGRAM}) {
    try_address("127.0.0.1", port, kind);
    try_address("192.0.2.1", 80, kind);
    try_address("198.51.100.53", 53, kind);
    try_address("169.254.169.254", 80, kind);
    try_address("10.0.0.1", 443, kind);
  }
  sockaddr_in6 own{};
  own.sin6_family = AF_INET6;
  own.sin6_port = htons(static_cast<std::uint16_t>(port));
  own.sin6_addr = in6addr_loopback;
  if (connect(socket(AF_INET6, SOCK_STREAM, 0), reinterpret_cast<sockaddr*>(&own), sizeof own) == 0)
    reached += std::printf("::1\n");
  sockaddr_un abstract{};
  abstract.sun_family = AF_UNIX;
  std::strcpy(abstract.sun_path + 1, argv[2]);
  const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + 1 + std::strlen(argv[2]));
  if (connect(socket(AF_UNIX, SOCK_STREAM, 0), reinterpret_cast<sockaddr*>(&abstract), size) == 0)
    reached += std::printf("abstract socket\n");
  return reached == 0 ? 0 : 1;
}
