// Who may know whom: the arrows between the rooms, read from the #include lines.
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <set>

#include "tests/integration/support.hpp"

namespace spar::testing {
namespace {

struct Include {
  std::string file;  ///< relative to the repository's root
  std::string name;  ///< between the quotes or brackets
};

bool is_source(const fs::path& file) { return file.extension() == ".cpp" || file.extension() == ".hpp"; }

std::vector<fs::path> sources() {
  std::vector<fs::path> found;
  for (const char* root : {"judge", "runner"})
    for (auto entry = fs::recursive_directory_iterator(fs::path(SPAR_SOURCE_DIR) / root);
         entry != fs::recursive_directory_iterator(); ++entry) {
      if (entry->path().filename() == "node_modules") entry.disable_recursion_pending();
      if (entry->is_regular_file() && is_source(entry->path()))
        found.push_back(entry->path().lexically_relative(SPAR_SOURCE_DIR));
    }
  return found;
}

std::vector<Include> includes() {
  std::vector<Include> found;
  for (const auto& file : sources()) {
    std::ifstream stream(fs::path(SPAR_SOURCE_DIR) / file);
    for (std::string line; std::getline(stream, line);) {
      const auto open = line.find_first_of("\"<");
      if (!line.starts_with("#include") || open == std::string::npos) continue;
      found.push_back({file.string(), line.substr(open + 1, line.find_first_of("\">", open + 1) - open - 1)});
    }
  }
  return found;
}

/// "judge/bank", "runner/wire", "runner", or "judge" for what stands above the rooms.
std::string room_of(const std::string& path) {
  const auto first = path.find('/');
  const auto second = path.find('/', first + 1);
  return path.substr(0, second == std::string::npos ? first : second);
}

// DESIGN: bank and grading are pure; practice and review see store and bank; nothing depends on http or cli.
const std::map<std::string, std::set<std::string>> may_include{
    {"judge", {}},
    {"judge/bank", {"judge"}},
    {"judge/grading", {"judge", "judge/bank"}},
    {"judge/toolchains", {"judge", "judge/bank"}},
    {"judge/store", {"judge"}},
    {"judge/engine", {"judge", "judge/bank", "judge/grading", "judge/toolchains", "judge/store"}},
    {"judge/practice", {"judge", "judge/store", "judge/bank"}},
    {"judge/review", {"judge", "judge/store", "judge/bank"}},
    {"judge/interview", {"judge", "judge/store", "judge/bank"}},
    {"judge/http",
     {"judge", "judge/bank", "judge/grading", "judge/toolchains", "judge/store", "judge/engine",
      "judge/practice", "judge/review", "judge/interview"}},
    {"judge/cli",
     {"judge", "judge/bank", "judge/grading", "judge/toolchains", "judge/store", "judge/engine",
      "judge/practice", "judge/review", "judge/interview", "judge/http"}},
    {"runner", {}},
    {"runner/wire", {}}};

TEST(Architecture, ArrowsPointOneWay) {
  std::size_t looked_at = 0;
  for (const auto& [file, name] : includes()) {
    if (!name.starts_with("judge/") && !name.starts_with("runner/")) continue;
    const std::string from = room_of(file), to = room_of(name);
    ++looked_at;
    if (from == to) continue;
    ASSERT_TRUE(may_include.contains(from))
        << file << " is in a room that has no arrows; add it here and to the README";
    // The wire header is the runner's, and shared by both.
    EXPECT_TRUE(to == "runner/wire" || may_include.at(from).contains(to))
        << file << " must not include " << name;
  }
  EXPECT_GT(looked_at, 100U) << "the sources were not found";
}

TEST(Architecture, LibrariesStayInTheirRooms) {
  struct Rule {
    std::string library;              ///< what an include begins with
    std::vector<std::string> owners;  ///< what the path of the including file begins with
  };
  const std::vector<Rule> rules{{"boost/process", {"judge/engine/"}},
                                {"boost/beast", {"judge/http/server.cpp"}},
                                {"soci/", {"judge/store/"}},
                                {"sqlite3.h", {"judge/store/"}},
                                {"libpq", {"judge/store/"}},
                                {"systemd/", {"judge/engine/"}},
                                {"CLI/", {"judge/cli/"}},
                                {"seccomp.h", {"runner/"}},
                                {"toml++/", {"judge/bank/", "judge/toolchains/"}},
                                {"spawn.h", {"judge/engine/"}},
                                {"sys/wait.h", {"judge/engine/", "runner/", "judge/toolchains/drivers/"}},
                                {"md4c", {"judge/http/"}}};
  for (const auto& [file, name] : includes())
    for (const auto& rule : rules) {
      if (!name.starts_with(rule.library)) continue;
      EXPECT_TRUE(std::any_of(rule.owners.begin(), rule.owners.end(),
                              [&file = file](const auto& owner) { return file.starts_with(owner); }))
          << file << " must not include " << name;
    }
}

/// Headers for the sources of their room alone.
const std::set<std::string> private_headers{"judge/engine/launch.hpp", "judge/store/connections.hpp",
                                            "judge/store/migrations.hpp", "judge/store/rows.hpp",
                                            "judge/store/sqlite_store.hpp"};

TEST(Architecture, PublicHeadersShowNoLibraryOfTheirRoom) {
  for (const auto& [file, name] : includes()) {
    const bool public_header = file.ends_with(".hpp") && !private_headers.contains(file);
    for (const char* library : {"boost/", "soci/", "sqlite3.h", "seccomp.h", "systemd/"})
      EXPECT_FALSE(public_header && name.starts_with(library)) << file << " shows " << name;
    if (!private_headers.contains(name)) continue;
    EXPECT_EQ(room_of(file), room_of(name)) << file << " includes the private " << name;
    EXPECT_FALSE(public_header) << file << " shows the private " << name;
  }
}

TEST(Architecture, IncludesAreWrittenFromTheRoot) {
  for (const auto& file : sources()) {
    if (file.string().starts_with("judge/toolchains/drivers/"))
      continue;  // compiled in the sandbox, with a root of their own
    std::ifstream stream(fs::path(SPAR_SOURCE_DIR) / file);
    for (std::string line; std::getline(stream, line);)
      if (line.starts_with("#include \"")) {
        EXPECT_TRUE(line.starts_with("#include \"judge/") || line.starts_with("#include \"runner/"))
            << file << ": " << line;
      }
  }
}

TEST(Architecture, EveryFileSaysFirstWhatItIs) {
  for (const auto& file : sources()) {
    std::ifstream stream(fs::path(SPAR_SOURCE_DIR) / file);
    std::string line;
    std::getline(stream, line);
    EXPECT_TRUE(line.starts_with("//") || line.starts_with("#include") || line.starts_with("#pragma once"))
        << file << ": " << line;
  }
}

}  // namespace
}  // namespace spar::testing
