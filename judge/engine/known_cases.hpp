// Cases that were generated lately: they are large, and parsed once for many submissions.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "judge/bank/problem.hpp"
#include "judge/error.hpp"

namespace spar::engine {

/// Shared by all who judge by them, and kept by them as long as they do.
using Cases = std::shared_ptr<const std::vector<bank::Case>>;

/// Threads may use it at the same time: who asks for cases that are being made waits for them, others do not.
class KnownCases {
 public:
  /// `bound`: in bytes, roughly. What was used longest ago goes first; the latest stays, whatever its size.
  explicit KnownCases(std::uint64_t bound) : bound_(bound) {}

  using Make = std::function<Expected<std::vector<bank::Case>>()>;
  /// Those of a package by its digest, made where they are not at hand. The errors of `make`, after which the
  /// next one who asks tries again.
  Expected<Cases> get(const std::string& digest, const Make& make);

 private:
  struct Entry {
    std::mutex making;
    Cases cases;
    std::uint64_t size = 0;       ///< 0 until they are made
    std::uint64_t last_used = 0;  ///< by `uses_`
  };

  std::shared_ptr<Entry> entry_of(const std::string& digest);
  void forget_oldest();

  std::uint64_t bound_;
  std::mutex mutex_;
  std::map<std::string, std::shared_ptr<Entry>> entries_;
  std::uint64_t uses_ = 0;
};

}  // namespace spar::engine
