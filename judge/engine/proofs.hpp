// Packages that were found sound are remembered, so that they need not be proven again while they, spar, its
// drivers and the compilers stay as they are.
#pragma once

#include <nlohmann/json.hpp>

#include "judge/engine/cache.hpp"
#include "judge/engine/check.hpp"

namespace spar::engine {

class Proofs {
 public:
  /// `judge`: the programs and folders of data that decide what a proof says besides the package itself.
  static Expected<Proofs> open(const std::filesystem::path& folder, Engine& engine,
                               const std::vector<std::filesystem::path>& judge);
  /// Everything that the outcome hangs on.
  [[nodiscard]] std::string key(const bank::Problem& problem, Thoroughness thoroughness) const;
  /// What to_json(CheckResult) gave when the package was found sound.
  [[nodiscard]] std::optional<nlohmann::json> find(const std::string& key) const;
  void remember(const std::string& key, const nlohmann::json& result) const;

 private:
  Proofs(Cache cache, std::string judge) : cache_(std::move(cache)), judge_(std::move(judge)) {}

  Cache cache_;
  std::string judge_;  ///< digest of spar and the compilers
};

}  // namespace spar::engine
