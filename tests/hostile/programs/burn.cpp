// Burns a known amount of CPU time and prints how much it was, in nanoseconds, by the clocks of those that
// burned it. Arguments: a way and milliseconds. "user" and "system" burn in one thread, "threads" on four;
// "waited" in four children that are waited for, "unwaited" in four that are not, "forgotten" in four that
// the kernel itself reaps.
#include <fcntl.h>
#include <pthread.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>

static std::uint64_t used(clockid_t clock) {
  timespec time{};
  clock_gettime(clock, &time);
  return static_cast<std::uint64_t>(time.tv_sec) * 1'000'000'000 + static_cast<std::uint64_t>(time.tv_nsec);
}

static void burn(clockid_t clock, std::uint64_t nanoseconds, bool in_kernel) {
  static char buffer[1 << 16];
  const int zeroes = open("/dev/zero", O_RDONLY);
  while (used(clock) < nanoseconds) {
    if (in_kernel) (void)!read(zeroes, buffer, sizeof buffer);
    for (int i = 0; i < 10000 && !in_kernel; ++i) asm volatile("");
  }
  close(zeroes);
}

static std::uint64_t share = 0;

static void* burn_share(void*) {
  burn(CLOCK_THREAD_CPUTIME_ID, share, false);
  return nullptr;
}

int main(int argc, char** argv) {
  if (argc < 3) return 4;
  const auto is = [way = argv[1]](const char* name) { return std::strcmp(way, name) == 0; };
  const std::uint64_t all = std::strtoull(argv[2], nullptr, 10) * 1'000'000;
  share = all / 4;
  auto* in_children = static_cast<std::atomic<std::uint64_t>*>(
      mmap(nullptr, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0));
  if (is("user")) burn(CLOCK_PROCESS_CPUTIME_ID, all, false);
  if (is("system")) burn(CLOCK_PROCESS_CPUTIME_ID, all, true);
  if (is("threads")) {
    pthread_t threads[4];
    for (auto& thread : threads) pthread_create(&thread, nullptr, burn_share, nullptr);
    for (const auto& thread : threads) pthread_join(thread, nullptr);
  }
  if (is("forgotten")) signal(SIGCHLD, SIG_IGN);
  int done[2];
  if (pipe(done) != 0) return 5;
  for (int i = 0; i < 4 && (is("waited") || is("unwaited") || is("forgotten")); ++i) {
    if (fork() == 0) {
      burn(CLOCK_PROCESS_CPUTIME_ID, share, false);
      *in_children += used(CLOCK_PROCESS_CPUTIME_ID);
      _exit(0);
    }
    if (is("waited")) wait(nullptr);
  }
  close(done[1]);
  char end = 0;
  (void)!read(done[0], &end, 1);  // until the last child has ended
  std::printf("%llu\n", static_cast<unsigned long long>(used(CLOCK_PROCESS_CPUTIME_ID) + *in_children));
}
