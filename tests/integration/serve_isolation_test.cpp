// A server that other machines can reach only starts where submissions are well locked in.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/integration/live_server.hpp"
#include "tests/integration/refused.hpp"

namespace spar::testing {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

TEST(RequiredIsolation, RefusesALowerLevel) {
  const Sandbox sandbox;
  for (const char* host : {"0.0.0.0", "127.0.0.1"})
    expect_refused(sandbox,
                   {"--isolation-level", "user-namespaces", "serve", "--host", host, "--port", "0",
                    "--require-isolation", "cgroup-v1"},
                   {host, "asks for the isolation level 'cgroup-v1'", "'user-namespaces' is in force",
                    "--require-isolation"});
  expect_refused(sandbox, {"serve", "--require-isolation", "nosuch"}, {"'nosuch'", "cgroup-v2, cgroup-v1"});
}

TEST(RequiredIsolation, IsUserNamespacesForAllButLoopback) {
  const Sandbox sandbox;
  // In a user namespace that may not make another.
  const auto locked_out = [&](const std::string& host) {
    Command command = sandbox.command({"serve", "--host", host, "--port", "0"});
    const std::string none = "echo 0 >/proc/sys/user/max_user_namespaces && exec \"$@\"";
    const std::vector<std::string> wrapper{
        "/usr/bin/unshare", "--user", "--map-root-user", "sh", "-c", none, "sh"};
    command.arguments.insert(command.arguments.begin(), wrapper.begin(), wrapper.end());
    command.deadline = std::chrono::seconds(60);
    return run(command);
  };
  for (const char* host : {"0.0.0.0", "::", "127.0.0.1.example"}) {
    const Ran ran = locked_out(host);
    EXPECT_EQ(ran.exit_code, 2) << host << ran.out << ran.err;
    EXPECT_THAT(ran.err, AllOf(HasSubstr(host), HasSubstr("'user-namespaces' or better"),
                               HasSubstr("user.max_user_namespaces=15000")));
  }
}

TEST(RequiredIsolation, IsMetByWhatIsThere) {
  const Sandbox sandbox;
  const LiveServer server(sandbox, {"--host", "0.0.0.0"});
  const json health = request(server.port(), "GET", "/api/v1/health").parsed();
  EXPECT_TRUE(health.at("isolation_level").is_string()) << health;
}

}  // namespace
}  // namespace spar::testing
