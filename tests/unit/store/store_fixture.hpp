// What the tests of the store share: a database in a directory of its own, and work in other processes.
#pragma once

#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <memory>
#include <stdexcept>
#include <string>

#include "judge/store/store.hpp"

namespace spar::store {

class StoreTest : public ::testing::Test {
 protected:
  StoreTest() {
    std::string pattern = (std::filesystem::temp_directory_path() / "spar-store-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary directory");
    directory_ = pattern;
  }
  ~StoreTest() override {
    std::error_code ignored;
    std::filesystem::remove_all(directory_, ignored);
  }

  [[nodiscard]] std::filesystem::path file() const { return directory_ / "spar.db"; }

  std::unique_ptr<Store> open() const {
    auto store = Store::open(file());
    if (!store) throw std::runtime_error(store.error().context);
    return *std::move(store);
  }

  /// Runs statements past the store, as another program would.
  void raw(const std::string& statements) const {
    sqlite3* connection = nullptr;
    sqlite3_open(file().c_str(), &connection);
    sqlite3_busy_timeout(connection, 10000);
    const int result = sqlite3_exec(connection, statements.c_str(), nullptr, nullptr, nullptr);
    const std::string message = sqlite3_errmsg(connection);
    sqlite3_close(connection);
    if (result != SQLITE_OK) throw std::runtime_error(message);
  }

  std::filesystem::path directory_;
};

inline std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

inline NewJudgement submission_of(const std::string& problem, const std::string& source = "int main() {}") {
  return {.problem = problem, .language = "cpp", .source = source};
}

inline nlohmann::json report_of(const std::string& verdict, double score) {
  return {{"verdict", verdict}, {"score", score}, {"cases", nlohmann::json::array()}};
}

/// Starts `work` in a child process; it must open a store of its own. An exception ends the child with
/// status 1.
inline pid_t in_child(const std::function<void()>& work) {
  const pid_t child = ::fork();
  if (child != 0) return child;
  try {
    work();
  } catch (const std::exception& error) {
    std::fprintf(stderr, "child: %s\n", error.what());
    ::_exit(1);
  }
  ::_exit(0);
}

inline int status_of(pid_t child) {
  int status = 0;
  ::waitpid(child, &status, 0);
  return status;
}

}  // namespace spar::store
