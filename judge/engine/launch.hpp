// What every start of a process has in common. Needs Boost.Process: for sources of this room, not for
// headers.
#pragma once

#include <linux/close_range.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <boost/process/v2/error.hpp>
#include <cerrno>
#include <mutex>

namespace spar::engine {

/// An initialiser of our own: Boost 1.81's close_all leaks descriptors below those it was told of.
struct NothingElseInherited {
  template <class Launcher, class Path>
  boost::process::v2::error_code on_exec_setup(Launcher& /*launcher*/, const Path& /*executable*/,
                                               const char* const* /*command_line*/) {
    if (::syscall(SYS_close_range, 3, ~0U, CLOSE_RANGE_CLOEXEC) != 0)
      return {errno, boost::system::system_category()};
    return {};
  }
};

/// Between fork and exec a child holds every descriptor of its siblings: one launch at a time.
inline std::mutex& launcher_mutex() {
  static std::mutex mutex;
  return mutex;
}

}  // namespace spar::engine
