// Where a toolchain is on this machine, and what of it a slot must see: programs of the system, of a folder
// like /opt, or of somebody's home, there perhaps behind a shim (rustup, pyenv) that only knows itself.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "judge/toolchains/toolchain.hpp"

namespace spar::engine {

struct Installation {
  std::filesystem::path program;             ///< absolute, links resolved; empty: there is none
  std::vector<std::filesystem::path> views;  ///< what of it is not in a system folder, which every slot sees
  std::string why;  ///< what was found and cannot be used; empty when nothing was found
};

/// Tries the toolchain's programs one after another. One that says itself where it is installed is asked,
/// outside of any sandbox and with the user's environment (it is the user's own program); no folder is shown
/// that holds more than a toolchain: the home, or one of those where programs keep what they know of the
/// user.
Installation find_installation(const toolchains::Toolchain& toolchain);

/// Whether `path` is `folder` or lies below it; both absolute.
bool is_within(const std::filesystem::path& path, const std::filesystem::path& folder);

}  // namespace spar::engine
