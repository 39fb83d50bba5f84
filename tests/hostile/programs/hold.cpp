// Holds a known amount of memory for a known time at the least. Arguments: a way, MiB, milliseconds.
// "malloc", "mmap", "tmpfs", "memfd" (written, not mapped), "mapped" (a file of a tmpfs), "children" (a
// quarter in each of four), "inherited" (all of it shared with three children that do nothing).
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>

#include "places.hpp"

constexpr std::size_t MiB = 1 << 20;

static char* mapped(std::size_t size, int flags, int file) {
  void* map = mmap(nullptr, size, PROT_READ | PROT_WRITE, flags, file, 0);
  return map == MAP_FAILED ? nullptr : static_cast<char*>(map);
}

static bool fill(int file, std::size_t size) {
  static char block[MiB];
  for (std::size_t done = 0; done < size; done += MiB)
    if (write(file, block, MiB) != static_cast<ssize_t>(MiB)) return false;
  return true;
}

int main(int argc, char** argv) {
  if (argc < 4) return 4;
  const auto is = [way = argv[1]](const char* name) { return std::strcmp(way, name) == 0; };
  const std::size_t size = std::strtoull(argv[2], nullptr, 10) * MiB;
  const auto time = static_cast<useconds_t>(std::strtoul(argv[3], nullptr, 10) * 1000);
  if (size == 0) return 0;
  char* memory = nullptr;
  if (is("malloc")) memory = static_cast<char*>(std::malloc(size));
  if (is("mmap") || is("inherited")) memory = mapped(size, MAP_PRIVATE | MAP_ANONYMOUS, -1);
  if (is("mapped")) {
    const int file = open((shm() + "/mapped").c_str(), O_CREAT | O_RDWR, 0600);
    if (ftruncate(file, static_cast<off_t>(size)) != 0) return 2;
    memory = mapped(size, MAP_SHARED, file);
  }
  if (memory != nullptr) std::memset(memory, 1, size);
  if (is("tmpfs") && !fill(open((tmp() + "/file").c_str(), O_CREAT | O_RDWR, 0600), size)) return 2;
  if (is("memfd") && !fill(memfd_create("file", 0), size)) return 2;
  int ready[2], end[2];
  if (pipe(ready) != 0 || pipe(end) != 0) return 5;
  const int children = is("children") ? 4 : is("inherited") ? 3 : 0;
  char byte = 0;
  for (int i = 0; i < children; ++i) {
    if (fork() != 0) continue;
    close(end[1]);
    if (is("children")) std::memset(std::malloc(size / 4), 1, size / 4);
    (void)!write(ready[1], "r", 1);
    (void)!read(end[0], &byte, 1);
    _exit(0);
  }
  for (int i = 0; i < children; ++i) (void)!read(ready[0], &byte, 1);
  usleep(time);
  close(end[1]);
  while (wait(nullptr) > 0) continue;
}
