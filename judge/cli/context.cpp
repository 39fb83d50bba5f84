#include "judge/cli/context.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>

#include "judge/bank/words.hpp"
#include "judge/engine/slot.hpp"

namespace spar::cli {
namespace {

namespace fs = std::filesystem;

/// $NAME/spar by the XDG base directory specification, or ~/otherwise/spar.
fs::path xdg_folder(const char* name, const char* otherwise) {
  const char* set = std::getenv(name);
  if (set != nullptr && *set == '/') return fs::path(set) / "spar";
  const char* home = std::getenv("HOME");
  if (home == nullptr || *home != '/')
    throw Failure{{ErrorCode::unavailable, std::string("neither ") + name +
                                               " nor HOME is set to a folder; set one, or use --data DIR"}};
  return fs::path(home) / otherwise / "spar";
}

/// Best first.
std::vector<std::string> available_levels() {
  std::vector<std::string> levels;
  for (const nlohmann::json& rung : unwrap(engine::probe_isolation(Context::runner())))
    if (rung.at("available").get<bool>()) levels.push_back(rung.at("level"));
  return levels;
}

fs::path program_folder() { return fs::read_symlink("/proc/self/exe").parent_path(); }

}  // namespace

int exit_code_of(ErrorCode code) { return code == ErrorCode::internal ? exit_internal : exit_bad_input; }

const std::string& Context::isolation_level() {
  if (options_.isolation_level.empty() || level_checked_) return options_.isolation_level;
  const auto available = available_levels();
  if (std::find(available.begin(), available.end(), options_.isolation_level) == available.end())
    throw Failure{{ErrorCode::unavailable, "the isolation level '" + options_.isolation_level +
                                               "' is not available here; there are: " +
                                               (available.empty() ? "none" : bank::joined(available)) +
                                               "; `spar doctor` tells more"}};
  level_checked_ = true;
  return options_.isolation_level;
}

const std::string& Context::settle_isolation_level() {
  if (!isolation_level().empty()) return options_.isolation_level;
  const auto available = available_levels();
  if (!available.empty()) options_.isolation_level = available.front();
  level_checked_ = true;
  return options_.isolation_level;
}

fs::path Context::runner() { return program_folder() / "spar-runner"; }
fs::path Context::share_folder() { return program_folder().parent_path() / "share" / "spar"; }

fs::path Context::problems_folder() const {
  return options_.problems.empty() ? share_folder() / "problems" : fs::path(options_.problems);
}

fs::path Context::own_problems_folder() const { return data_folder() / "problems"; }

fs::path Context::data_folder() const {
  return options_.data.empty() ? xdg_folder("XDG_DATA_HOME", ".local/share") : fs::absolute(options_.data);
}

fs::path Context::cache_folder() { return xdg_folder("XDG_CACHE_HOME", ".cache"); }

fs::path Context::user_toolchains() { return xdg_folder("XDG_CONFIG_HOME", ".config") / "toolchains"; }

const bank::Bank& Context::bank() {
  if (!bank_) {
    std::vector<fs::path> roots{problems_folder()};
    if (std::error_code none; fs::is_directory(own_problems_folder(), none))
      roots.push_back(own_problems_folder());
    bank_ = unwrap(bank::Bank::open(roots));
    for (const auto& error : bank_->broken()) std::cerr << "spar: left out: " << error.context << '\n';
  }
  return *bank_;
}

engine::Engine& Context::engine() {
  if (!engine_)
    engine_ = unwrap(engine::Engine::create({.runner = runner(),
                                             .toolchains = {share_folder() / "toolchains", user_toolchains()},
                                             .cache = cache_folder(),
                                             .secret = {problems_folder(), data_folder()},
                                             .slots = options_.slots,
                                             .isolation_level = isolation_level(),
                                             .keep_drivers = many_submissions_}));
  return *engine_;
}

store::Store& Context::store() {
  if (!store_) store_ = unwrap(store::Store::open(data_folder() / "spar.db"));
  return *store_;
}

std::string read_source(const fs::path& file) {
  std::error_code error;
  if (!fs::exists(file, error))
    throw Failure{{ErrorCode::not_found, "there is no file '" + file.string() + "'"}};
  if (!fs::is_regular_file(file, error))
    throw Failure{{ErrorCode::bad_input, "'" + file.string() + "' is not a file"}};
  if (const auto size = fs::file_size(file, error); size > engine::largest_source.count)
    throw Failure{
        {ErrorCode::too_large, "'" + file.string() + "' has " + std::to_string(size) + " bytes; at most " +
                                   std::to_string(engine::largest_source.count) + " (1 MiB) are accepted"}};
  std::ifstream stream(file, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(stream), {}};
  if (!stream) throw Failure{{ErrorCode::bad_input, "'" + file.string() + "' cannot be read"}};
  if (const auto sound = engine::check_source(text); !sound)
    throw Failure{{sound.error().code, "'" + file.string() + "': " + sound.error().context}};
  return text;
}

void check_claim(const std::string& claim) { unwrap(engine::check_claim(claim)); }

}  // namespace spar::cli
