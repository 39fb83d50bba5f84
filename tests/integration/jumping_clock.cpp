// A library to be preloaded: the machine's date jumps by a day, back and forth, with every look at it.
#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

#include <atomic>
#include <ctime>

namespace {

std::time_t jump() {
  static std::atomic<unsigned> looks = 0;
  constexpr std::time_t day = 86400;
  return ++looks % 2 == 0 ? day : -day;
}

}  // namespace

extern "C" {

int clock_gettime(clockid_t clock, timespec* time) noexcept {
  const long result = syscall(SYS_clock_gettime, clock, time);
  if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) time->tv_sec += jump();
  return static_cast<int>(result);
}

int gettimeofday(timeval* now, void* zone) noexcept {
  const long result = syscall(SYS_gettimeofday, now, zone);
  if (result == 0) now->tv_sec += jump();
  return static_cast<int>(result);
}

std::time_t time(std::time_t* into) noexcept {
  timespec now{};
  clock_gettime(CLOCK_REALTIME, &now);
  if (into != nullptr) *into = now.tv_sec;
  return now.tv_sec;
}
}
