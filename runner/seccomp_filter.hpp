// The system calls that no submission and no compiler needs, and that have given judges away before.
#pragma once

#include <linux/filter.h>

#include <cstdint>
#include <vector>

namespace spar::runner {

/// What holds the slot's processes besides the filter.
enum class Containment {
  namespaces,  ///< and mounts: the filter is the second line
  landlock,    ///< the filter also refuses what Landlock does not govern and what reaches other processes
};

/// The filter as a BPF program, ready for seccomp(2). A deny-list: it survives a new libc. Foreign ABIs
/// (32-bit, x32) are refused whole with ENOSYS. With `landlock` signals to others are put to the supervisor
/// (signal_guard.hpp): the filter needs a listener. `architecture` is libseccomp's number of it; 0 is this
/// machine's. Throws std::system_error.
std::vector<sock_filter> make_seccomp_filter(Containment containment, std::uint32_t architecture = 0);

}  // namespace spar::runner
