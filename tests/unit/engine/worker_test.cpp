// Names of workers, and which of them are known to be dead.
#include "judge/engine/worker.hpp"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <string>

namespace spar::engine {
namespace {

/// The name that another process gives itself; it has ended when this returns.
std::string name_of_the_dead() {
  std::array<int, 2> pipe{};
  if (::pipe(pipe.data()) != 0) return "";
  const pid_t child = ::fork();
  if (child == 0) {
    const std::string name = worker_name();
    const ssize_t written = ::write(pipe[1], name.data(), name.size());
    ::_exit(written == static_cast<ssize_t>(name.size()) ? 0 : 1);
  }
  ::close(pipe[1]);
  std::array<char, 512> name{};
  const ssize_t size = ::read(pipe[0], name.data(), name.size());
  ::close(pipe[0]);
  ::waitpid(child, nullptr, 0);
  return {name.data(), static_cast<std::size_t>(size)};
}

TEST(WorkerName, TellsProcessesApart) {
  EXPECT_EQ(worker_name(), worker_name());
  EXPECT_NE(worker_name(), name_of_the_dead());
  EXPECT_NE(worker_name().find(":" + std::to_string(::getpid()) + ":"), std::string::npos);
}

TEST(IsDead, OnlyWhatIsKnownToBe) {
  EXPECT_FALSE(is_dead(worker_name()));
  EXPECT_TRUE(is_dead(name_of_the_dead()));
  const std::string alive = worker_name();
  const std::string host = alive.substr(0, alive.find(':'));
  EXPECT_TRUE(is_dead(host + ":" + std::to_string(::getpid()) + ":1"))
      << "the number was given to another process";
  for (const char* other : {"another-host:1:1", "", "::", "no colons"}) EXPECT_FALSE(is_dead(other)) << other;
  EXPECT_FALSE(is_dead(host + ":0:1"));
  EXPECT_FALSE(is_dead(host + ":-1:1")) << "kill(-1) would ask for every process";
  EXPECT_FALSE(is_dead(host + ":abc:1"));
}

}  // namespace
}  // namespace spar::engine
