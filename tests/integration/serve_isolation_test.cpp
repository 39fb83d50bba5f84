// A server that other machines can reach only starts where submissions are well locked in.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/integration/live_server.hpp"
#include "tests/integration/refused.hpp"

namespace spar::testing {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

/// Names of the levels that are available here, best first.
std::vector<std::string> available_levels(const Sandbox& sandbox) {
  std::vector<std::string> levels;
  const json told = sandbox.spar({"--json", "doctor"}).parsed();
  for (const json& rung : told.at("isolation").at("rungs"))
    if (rung.at("available").get<bool>()) levels.push_back(rung.at("level"));
  return levels;
}

TEST(RequiredIsolation, RefusesALowerLevel) {
  const Sandbox sandbox;
  const std::string lowest = available_levels(sandbox).back();  // never cgroup-v2, which needs another one
  for (const char* host : {"0.0.0.0", "127.0.0.1"})
    expect_refused(sandbox,
                   {"--isolation-level", lowest, "serve", "--host", host, "--port", "0",
                    "--require-isolation", "cgroup-v2"},
                   {host, "asks for the isolation level 'cgroup-v2'", "'" + lowest + "' is in force",
                    "--require-isolation"});
  expect_refused(sandbox, {"serve", "--require-isolation", "nosuch"}, {"'nosuch'", "cgroup-v2, cgroup-v1"});
}

TEST(RequiredIsolation, IsUserNamespacesForAllButLoopback) {
  const Sandbox sandbox;
  // In a user namespace that may not make another; where even that one cannot be made, nothing is needed.
  std::vector<std::string> wrapper{"/usr/bin/unshare",
                                   "--user",
                                   "--map-root-user",
                                   "sh",
                                   "-c",
                                   "echo 0 >/proc/sys/user/max_user_namespaces && exec \"$@\"",
                                   "sh"};
  auto attempt = wrapper;
  attempt.emplace_back("true");
  if (run({.arguments = attempt}).exit_code != 0) wrapper.clear();
  for (const char* host : {"0.0.0.0", "::", "127.0.0.1.example"}) {
    Command command = sandbox.command({"serve", "--host", host, "--port", "0"});
    command.arguments.insert(command.arguments.begin(), wrapper.begin(), wrapper.end());
    const Ran ran = run(command);
    EXPECT_EQ(ran.exit_code, 2) << host << ran.out << ran.err;
    EXPECT_THAT(ran.err, AllOf(HasSubstr(host), HasSubstr("asks for the isolation level 'user-namespaces'")));
  }
}

TEST(RequiredIsolation, IsMetByWhatIsThere) {
  const Sandbox sandbox;
  const auto levels = available_levels(sandbox);
  if (std::find(levels.begin(), levels.end(), "user-namespaces") == levels.end())
    GTEST_SKIP() << "this machine has no user namespaces";
  const LiveServer server(sandbox, {"--host", "0.0.0.0"});
  const json health = request(server.port(), "GET", "/api/v1/health").parsed();
  EXPECT_TRUE(health.at("isolation_level").is_string()) << health;
}

}  // namespace
}  // namespace spar::testing
