// What no rung without namespaces stops, by argument: each word names one thing that is tried. Exit code 0:
// it worked.
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <cstring>
#include <string>

#include "places.hpp"

static bool write_nameless(std::size_t size) {
  static char block[1 << 20];
  const int file = open((tmp() + "/nameless").c_str(), O_CREAT | O_RDWR, 0600);
  unlink((tmp() + "/nameless").c_str());
  for (std::size_t done = 0; done < size; done += sizeof block)
    if (write(file, block, sizeof block) != static_cast<ssize_t>(sizeof block)) return false;
  usleep(50'000);  // long enough to be seen by a meter that samples
  return true;
}

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  const auto is = [&](const char* name) { return std::strcmp(argv[1], name) == 0; };
  struct stat status {};
  if (is("exists")) return stat(argv[2], &status);
  if (is("reads")) return open(argv[2], O_RDONLY) >= 0 ? 0 : 1;
  if (is("lists")) return open(argv[2], O_RDONLY | O_DIRECTORY) >= 0 ? 0 : 1;
  if (is("nameless"))
    return write_nameless(std::size_t{48} << 20) && write_nameless(std::size_t{48} << 20) ? 0 : 1;
  if (is("host-name")) {
    char name[256] = "";
    gethostname(name, sizeof name);
    return std::strcmp(name, argv[2]);
  }
  if (is("process-limit")) {
    rlimit limit{};
    getrlimit(RLIMIT_NPROC, &limit);
    std::printf("%llu\n", static_cast<unsigned long long>(limit.rlim_cur));
    return 0;
  }
  return 3;
}
