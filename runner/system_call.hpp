// One way to turn a failed system call into an exception that names the step.
#pragma once

#include <cerrno>
#include <string>
#include <system_error>

namespace spar::runner {

[[noreturn]] inline void throw_errno(const std::string& step) {
  throw std::system_error(errno, std::generic_category(), step);
}

/// Passes a system call's result on, or throws std::system_error with `step` when it is negative.
template <class Result>
Result check(Result result, const std::string& step) {
  if (result < 0) throw_errno(step);
  return result;
}

}  // namespace spar::runner
