// A package named on the command line: a folder, or an archive that is unpacked for as long as it is needed.
#pragma once

#include <filesystem>

#include "judge/cli/context.hpp"

namespace spar::cli {

class GivenPackage {
 public:
  /// Failure when it cannot be read. Archives are unpacked below the data folder, which no submission sees.
  GivenPackage(Context& context, const std::filesystem::path& place);
  ~GivenPackage();
  GivenPackage(const GivenPackage&) = delete;
  GivenPackage& operator=(const GivenPackage&) = delete;

  [[nodiscard]] const bank::Problem& problem() const { return problem_; }

 private:
  std::filesystem::path unpacked_;  ///< removed at the end; empty for a folder
  bank::Problem problem_;
};

/// What the package asks for and spar does not do, so that a verdict is not taken for more than it is.
void warn_of_unsupported(const bank::Problem& problem);

}  // namespace spar::cli
