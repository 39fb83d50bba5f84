#include "runner/meter.hpp"

namespace spar::runner {

std::chrono::nanoseconds cpu_time_of(const rusage& usage) {
  const auto of = [](const timeval& t) {
    return std::chrono::seconds(t.tv_sec) + std::chrono::microseconds(t.tv_usec);
  };
  return of(usage.ru_utime) + of(usage.ru_stime);
}

}  // namespace spar::runner
