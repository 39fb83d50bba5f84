// Class 12: "leave" leaves marks wherever it can; "find" tells which of them a later or another run can see,
// and "listen" waits on an abstract socket, holding a lock on a shared file, for "find" to meet it from
// another slot.
#include <fcntl.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <string>

#include "places.hpp"

static sockaddr_un abstract_address() {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  std::memcpy(address.sun_path, "\0spar-hostile-mark", 18);
  return address;
}

static bool connects() {
  const sockaddr_un address = abstract_address();
  return connect(socket(AF_UNIX, SOCK_STREAM, 0), reinterpret_cast<const sockaddr*>(&address),
                 sizeof address) == 0;
}

int main(int argc, char** argv) {
  const auto is = [&](const char* name) { return argc > 1 && std::strcmp(argv[1], name) == 0; };
  const std::string places[] = {work() + "/mark", tmp() + "/mark",     "/dev/shm/mark",
                                "/tmp/mark",      program() + "/mark", "/mark",
                                "/etc/mark",      "/dev/mark",         "/proc/mark"};
  if (is("find")) {
    int seen = 0;
    for (const std::string& place : places)
      if (access(place.c_str(), F_OK) == 0) seen += std::printf("%s\n", place.c_str());
    if (connects()) seen += std::printf("abstract socket\n");
    if (flock(open("/usr/bin/env", O_RDONLY), LOCK_EX | LOCK_NB) != 0) seen += std::printf("lock\n");
    char name[64] = "";
    gethostname(name, sizeof name);
    if (std::strcmp(name, "spar") != 0) seen += std::printf("host name\n");
    return seen == 0 ? 0 : 1;
  }
  int listener = socket(AF_UNIX, SOCK_STREAM, 0);
  const sockaddr_un address = abstract_address();
  bind(listener, reinterpret_cast<const sockaddr*>(&address), sizeof address);
  listen(listener, 1);
  flock(open("/usr/bin/env", O_RDONLY), LOCK_EX);
  if (is("listen")) {
    std::puts("listening");
    std::fflush(stdout);
    for (;;) pause();
  }
  for (const std::string& place : places) close(open(place.c_str(), O_CREAT | O_WRONLY, 0644));
  if (sethostname("marked", 6) == 0) return 2;
  if (open("/proc/self/exe", O_WRONLY) >= 0 || unlink((program() + "/hostile").c_str()) == 0)
    return 3;  // its own binary
}
