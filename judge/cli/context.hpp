// What every subcommand works with: where things lie, and the parts of the judge, opened when first needed.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "judge/bank/load.hpp"
#include "judge/engine/engine.hpp"
#include "judge/store/store.hpp"

namespace spar::cli {

/// The documented exit codes.
enum Exit : int {
  exit_done = 0,          ///< accepted, or done
  exit_not_accepted = 1,  ///< judged, but not accepted; a package that is not sound
  exit_bad_input = 2,     ///< bad usage or input
  exit_internal = 3,      ///< our own fault
};

/// Thrown by a subcommand to end it; caught in main, which prints the sentence and exits by the error's code.
struct Failure {
  Error error;
};

/// The value, or Failure.
template <class T>
T unwrap(Expected<T> result) {
  if (!result) throw Failure{std::move(result.error())};
  if constexpr (!std::is_void_v<T>) return std::move(*result);
}

int exit_code_of(ErrorCode code);

/// Options that stand before the subcommand.
struct GlobalOptions {
  bool json = false;
  std::string data;             ///< --data; empty: $XDG_DATA_HOME/spar
  std::string problems;         ///< --problems; empty: those installed beside the program
  std::string isolation_level;  ///< --isolation-level; empty: the best
  std::size_t slots = 0;        ///< --slots; 0: one per core
};

class Context {
 public:
  explicit Context(GlobalOptions options) : options_(std::move(options)) {}

  [[nodiscard]] const GlobalOptions& options() const { return options_; }
  [[nodiscard]] bool json() const { return options_.json; }
  /// This process judges many submissions: before engine() is first asked for.
  void expect_many_submissions() { many_submissions_ = true; }
  const bank::Bank& bank();
  engine::Engine& engine();
  store::Store& store();
  /// The isolation level asked for; empty: the best. Failure when it is not available here.
  const std::string& isolation_level();
  /// Settles on the level asked for, or the best, for every slot to come; empty when there is none at all.
  const std::string& settle_isolation_level();

  [[nodiscard]] std::filesystem::path data_folder() const;
  [[nodiscard]] std::filesystem::path problems_folder() const;
  /// $XDG_CACHE_HOME/spar: what can be made again
  [[nodiscard]] static std::filesystem::path cache_folder();
  /// Where imported packages lie: <data folder>/problems.
  [[nodiscard]] std::filesystem::path own_problems_folder() const;
  [[nodiscard]] static std::filesystem::path runner();
  /// <folder of the program>/../share/spar
  [[nodiscard]] static std::filesystem::path share_folder();
  /// $XDG_CONFIG_HOME/spar/toolchains: what the user adds to those shipped
  [[nodiscard]] static std::filesystem::path user_toolchains();

 private:
  GlobalOptions options_;
  bool level_checked_ = false;
  bool many_submissions_ = false;
  std::optional<bank::Bank> bank_;
  std::unique_ptr<engine::Engine> engine_;
  std::unique_ptr<store::Store> store_;
};

/// The whole file; Failure when it cannot be read or is over the limit for sources.
std::string read_source(const std::filesystem::path& file);

/// Failure when a claimed growth (empty: none) is none of the classes that there are.
void check_claim(const std::string& claim);

}  // namespace spar::cli
