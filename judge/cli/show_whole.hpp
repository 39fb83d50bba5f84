// --full and --case: values that a report shows without their middle, whole; one case instead of the first
// failing.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <nlohmann/json.hpp>
#include <string>

#include "judge/grading/report.hpp"

namespace spar::cli {

struct ShowWhole {
  std::string test;  ///< --case; empty: as without it
  bool full = false;

  void add_options(CLI::App& command);
  /// What is to be told of a report; `whole` gives a case as engine::whole_case does. Failure for a name that
  /// no case has.
  [[nodiscard]] grading::Report apply(grading::Report report,
                                      const std::function<nlohmann::json(std::size_t index)>& whole) const;
};

}  // namespace spar::cli
