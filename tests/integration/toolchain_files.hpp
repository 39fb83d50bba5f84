// The shipped languages, and which solution files of this folder are whose.
#pragma once

#include <string>
#include <vector>

#include "judge/toolchains/toolchain.hpp"
#include "tests/integration/support.hpp"

namespace spar::testing {

/// Read once: a test program makes its list of tests anew at every start.
inline const toolchains::Toolchains& shipped_toolchains() {
  static const auto opened = toolchains::Toolchains::open({SPAR_SOURCE_DIR "/judge/toolchains"}).value();
  return opened;
}

/// `java-variant.java` is Java's.
inline std::string language_of(const fs::path& solution) {
  const std::string stem = solution.stem().string();
  return stem.substr(0, stem.find('-'));
}

/// A toolchain that extends another must take what is written for that one.
inline bool takes_solutions_of(const toolchains::Toolchain& toolchain, const std::string& language) {
  return toolchain.id == language || toolchain.extends == language;
}

}  // namespace spar::testing
