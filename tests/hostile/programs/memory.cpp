// Class 6, by argument: ways to hold much memory, some of them hard to see. Exit code 0: it got all it asked
// for.
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "places.hpp"

constexpr std::size_t MiB = 1 << 20;
static char block[MiB];

static int fill_file(int file, std::size_t size) {
  for (std::size_t done = 0; done < size; done += MiB)
    if (write(file, block, MiB) != static_cast<ssize_t>(MiB)) return 2;
  usleep(100'000);  // long enough to be seen by a meter that samples
  return 0;
}

static int touched_map(std::size_t size, int flags) {
  auto* map = static_cast<char*>(mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_ANONYMOUS | flags, -1, 0));
  if (map == MAP_FAILED) return 2;
  for (std::size_t at = 0; at < size; at += 4096) map[at] = 1;
  return 0;
}

static int many_pipes(std::size_t size) {
  for (std::size_t done = 0; done < size;) {
    int ends[2];
    if (pipe(ends) != 0) return 2;
    fcntl(ends[1], F_SETPIPE_SZ, MiB);
    fcntl(ends[1], F_SETFL, O_NONBLOCK);
    for (ssize_t put = 0; (put = write(ends[1], block, MiB)) > 0;) done += static_cast<std::size_t>(put);
  }
  usleep(100'000);
  return 0;
}

static int many_children(std::size_t each) {
  for (int i = 0; i < 10; ++i) {
    if (fork() != 0) continue;
    touched_map(each, MAP_PRIVATE);
    usleep(300'000);
    _exit(0);
  }
  while (wait(nullptr) > 0) continue;
  return 0;
}

/// Its child is the one that is killed, and it does not care.
static int indifferent_parent(std::size_t size) {
  if (fork() == 0) {
    touched_map(size, MAP_PRIVATE);
    _exit(0);
  }
  for (;;) pause();
}

static int page_tables(std::size_t size) {
  const std::size_t span = size / 4096 * 2 * MiB;  // one page of table for every 2 MiB that is looked at
  auto* map = static_cast<volatile char*>(
      mmap(nullptr, span, PROT_READ, MAP_ANONYMOUS | MAP_PRIVATE | MAP_NORESERVE, -1, 0));
  if (map == MAP_FAILED) return 2;
  madvise(const_cast<char*>(map), span, MADV_NOHUGEPAGE);
  for (std::size_t at = 0; at < span; at += 2 * MiB)
    if (map[at] != 0) return 3;
  usleep(100'000);
  return 0;
}

static int grow_stack(int depth) {
  volatile char frame[4096];
  frame[0] = static_cast<char>(depth);
  return grow_stack(depth + 1) + frame[0];
}

int main(int argc, char** argv) {
  const char* way = argc > 1 ? argv[1] : "";
  const auto is = [way](const char* name) { return std::strcmp(way, name) == 0; };
  std::memset(block, 1, sizeof block);
  constexpr std::size_t much = 160 * MiB;
  if (is("malloc")) {
    for (char* at = nullptr; (at = static_cast<char*>(std::malloc(MiB))) != nullptr;) std::memset(at, 1, MiB);
    return 2;
  }
  if (is("shared")) return touched_map(much, MAP_SHARED);
  if (is("children")) return many_children(much / 10);
  if (is("indifferent")) return indifferent_parent(much);
  if (is("tmpfs"))
    return fill_file(open((shm() + "/x").c_str(), O_CREAT | O_RDWR, 0600), 48 * MiB) +
           fill_file(open((tmp() + "/y").c_str(), O_CREAT | O_RDWR, 0600), 48 * MiB);
  if (is("memfd")) return fill_file(memfd_create("x", 0), much);
  if (is("pipes")) return many_pipes(48 * MiB);
  if (is("tables")) return page_tables(much);
  if (is("stack")) return grow_stack(0);
  if (is("reserve")) {
    const auto* map = mmap(nullptr, std::size_t{64} << 30, PROT_READ | PROT_WRITE,
                           MAP_ANONYMOUS | MAP_PRIVATE | MAP_NORESERVE, -1, 0);
    return map == MAP_FAILED ? 2 : 0;
  }
  return 4;
}
