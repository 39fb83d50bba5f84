// The system calls that no submission and no compiler needs, and that have given judges away before.
#pragma once

#include <linux/filter.h>

#include <cstdint>
#include <vector>

namespace spar::runner {

/// The filter as a BPF program, ready for seccomp(2). A deny-list: it survives a new libc. Foreign ABIs
/// (32-bit, x32) are refused whole with ENOSYS. `architecture` is libseccomp's number of it; 0 is this
/// machine's. Throws std::system_error.
std::vector<sock_filter> make_seccomp_filter(std::uint32_t architecture = 0);

}  // namespace spar::runner
