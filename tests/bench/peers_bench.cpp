// One run of /bin/true by other ways to lock a program in, as far as they are installed, all in one loop.
#include <unistd.h>

#include <filesystem>
#include <iostream>
#include <nlohmann/json.hpp>

#include "tests/bench/measure.hpp"
#include "tests/bench/slots.hpp"

namespace spar::bench {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

/// A bundle as OCI runtimes take it: the system's /usr, read-only, in namespaces of its own, without a
/// network.
std::string make_bundle(const fs::path& folder) {
  for (const char* name : {"usr", "proc"}) fs::create_directories(folder / "rootfs" / name);
  for (const char* name : {"bin", "lib", "lib64"})
    fs::create_symlink(fs::path("usr") / name, folder / "rootfs" / name);
  json namespaces = json::array();
  for (const char* type : {"pid", "network", "ipc", "uts", "mount"}) namespaces.push_back({{"type", type}});
  const json configuration{
      {"ociVersion", "1.0.0"},
      {"root", {{"path", "rootfs"}, {"readonly", true}}},
      {"process",
       {{"args", {"/bin/true"}},
        {"cwd", "/"},
        {"user", {{"uid", 0}, {"gid", 0}}},
        {"noNewPrivileges", true}}},
      {"mounts",
       {{{"destination", "/proc"}, {"type", "proc"}, {"source", "proc"}},
        {{"destination", "/usr"}, {"type", "bind"}, {"source", "/usr"}, {"options", {"rbind", "ro"}}}}},
      {"linux", {{"namespaces", namespaces}}}};
  write_file(folder / "config.json", configuration.dump());
  return folder.string();
}

struct Peer {
  std::string name;
  std::vector<std::string> command;
};

std::vector<Peer> peers(const fs::path& folder) {
  const std::string bundle = make_bundle(folder / "bundle");
  return {{"unshare (namespaces, and nothing else)",
           {"/usr/bin/unshare", "--user", "--map-root-user", "--mount", "--pid", "--fork", "--net", "--ipc",
            "--uts", "/bin/true"}},
          {"bwrap --unshare-all", {"/usr/bin/bwrap", "--unshare-all", "--ro-bind", "/", "/", "/bin/true"}},
          {"firejail --noprofile --net=none",
           {"/usr/bin/firejail", "--quiet", "--noprofile", "--net=none", "/bin/true"}},
          {"crun run",
           {"/usr/bin/crun", "--cgroup-manager=disabled", "run", "--bundle", bundle, "spar-bench-crun"}},
          {"runc run", {"/usr/sbin/runc", "run", "--bundle", bundle, "spar-bench-runc"}},
          {"gVisor: runsc do", {"/usr/bin/runsc", "--network=none", "--ignore-cgroups", "do", "/bin/true"}}};
}

bool works(const Peer& peer) {
  if (access(peer.command.front().c_str(), X_OK) != 0) {
    std::cout << "  left out: " << peer.name << ": not installed\n";
    return false;
  }
  try {
    run_plain({.command = peer.command});
    return true;
  } catch (const std::exception& error) {
    std::cout << "  left out: " << peer.name << ": " << error.what() << '\n';
    return false;
  }
}

}  // namespace

void bench_peers(const Setting& setting) {
  std::cout << "\nbeside other sandboxes\n";
  std::vector<Contestant> contestants{{"a plain process", [] { run_plain({.command = {"/bin/true"}}); }}};
  std::vector<std::unique_ptr<engine::Slot>> slots;
  for (const auto& level : available_rungs(setting)) {
    slots.push_back(start_slot(setting, level));
    contestants.push_back(
        {"spar, " + level,
         [slot = slots.back().get(), request = request_for({"/bin/true"})] { run_in(*slot, request); }});
  }
  for (const auto& peer : peers(setting.folder))
    if (works(peer)) contestants.push_back({peer.name, [peer] { run_plain({.command = peer.command}); }});

  const auto samples = interleave(setting.rounds(100), Milliseconds(0), contestants);
  const Table table("one run of /bin/true, back to back", {"median", "p95", "over plain", "of spar's"});
  const double plain = samples.front().median();
  const double ours = samples.size() > 1 ? samples[1].median() - plain : 0;
  for (std::size_t i = 0; i < samples.size(); ++i) {
    const double over = samples[i].median() - plain;
    std::vector<std::string> cells{contestants[i].name, milliseconds(samples[i].median()),
                                   milliseconds(samples[i].p95())};
    if (i > 0) cells.push_back(difference(over));
    if (i > 1 && ours > 0) cells.push_back(ratio(over / ours));
    table.line(cells);
  }
}

}  // namespace spar::bench
