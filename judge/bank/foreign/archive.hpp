// Archives of foreign origin, entry by entry, held to bounds before anything is believed of them.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>

#include "judge/bank/judging.hpp"

namespace spar::bank::foreign {

struct ArchiveLimits {
  std::size_t most_entries = 20'000;
  std::uintmax_t largest_file = 128U << 20U;  ///< bytes, unpacked
  std::uintmax_t largest_total = 1U << 30U;   ///< bytes, unpacked
  /// Largest ratio of unpacked to packed bytes, once more than `ratio_counts_from` bytes were unpacked.
  std::uintmax_t largest_ratio = 200;
  std::uintmax_t ratio_counts_from = 16U << 20U;
};

/// Hands every regular file of an archive to `take`. Refusal for absolute names, "..", control characters,
/// backslashes, links, devices, setuid bits, encryption, names that come twice, and what is over the limits.
/// Folders are passed over; so are hidden files but `.timelimit`, and __MACOSX.
void read_archive(const std::filesystem::path& archive, const ArchiveLimits& limits,
                  const std::function<void(PackageFile)>& take);

}  // namespace spar::bank::foreign
