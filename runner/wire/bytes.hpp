// A count of bytes as a type, so that limits and sizes cannot be mixed up with milliseconds or counts.
#pragma once

#include <compare>
#include <cstdint>

namespace spar {

/// A number of bytes.
struct Bytes {
  std::uint64_t count = 0;
  friend constexpr auto operator<=>(Bytes, Bytes) = default;
};

namespace literals {
constexpr Bytes operator""_KiB(unsigned long long n) { return {n << 10U}; }
constexpr Bytes operator""_MiB(unsigned long long n) { return {n << 20U}; }
constexpr Bytes operator""_GiB(unsigned long long n) { return {n << 30U}; }
}  // namespace literals

}  // namespace spar
