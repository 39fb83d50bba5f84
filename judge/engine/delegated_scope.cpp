#include "judge/engine/delegated_scope.hpp"

#include <systemd/sd-bus.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string_view>
#include <thread>

namespace spar::engine {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr auto patience = std::chrono::seconds(3);
constexpr const char* manager = "org.freedesktop.systemd1";
constexpr const char* manager_path = "/org/freedesktop/systemd1";
constexpr const char* manager_interface = "org.freedesktop.systemd1.Manager";

struct CloseBus {
  void operator()(sd_bus* bus) const { sd_bus_close_unref(bus); }
};
using Bus = std::unique_ptr<sd_bus, CloseBus>;

struct BusError {
  sd_bus_error error{};
  BusError() = default;
  BusError(const BusError&) = delete;
  BusError& operator=(const BusError&) = delete;
  ~BusError() { sd_bus_error_free(&error); }
};

tl::unexpected<Error> refused(const std::string& why) { return fail(ErrorCode::unavailable, why); }

/// The manager's own words, or those for its status (a negative errno).
std::string words_for(int status, const BusError& told = {}) {
  return told.error.message != nullptr ? told.error.message : std::strerror(-status);
}

/// Where cgroup v2 is mounted; empty when it is not.
fs::path mount_point() {
  std::ifstream mounts("/proc/self/mounts");
  for (std::string device, point, type, rest;
       mounts >> device >> point >> type && std::getline(mounts, rest);)
    if (type == "cgroup2") return point;
  return {};
}

/// The cgroup v2 directory of this process; that above it where the runner has moved it into its leaf.
fs::path own_cgroup() {
  const fs::path point = mount_point();
  std::ifstream lines("/proc/self/cgroup");
  for (std::string line; !point.empty() && std::getline(lines, line);) {
    if (!line.starts_with("0::/")) continue;
    const fs::path own = line == "0::/" ? point : point / line.substr(4);
    return own.filename() == "spar-outside" ? own.parent_path() : own;
  }
  return {};
}

/// Whether ownership of cgroups changes hands here: delegated by the system to this user, as services with
/// User= and Delegate= are, and containers with a tree of their own.
bool is_delegated_by_system() {
  const fs::path cgroup = own_cgroup();
  const auto writable = [](const fs::path& folder) {
    return access((folder / "cgroup.procs").c_str(), W_OK) == 0;
  };
  return writable(cgroup) && !writable(cgroup.parent_path());
}

/// The user's bus, also where nobody has set its address (after su, in a cron job).
std::string bus_address() {
  if (const char* set = std::getenv("DBUS_SESSION_BUS_ADDRESS"); set != nullptr && *set != '\0') return set;
  const char* folder = std::getenv("XDG_RUNTIME_DIR");
  return "unix:path=" +
         (folder != nullptr && *folder == '/' ? folder : "/run/user/" + std::to_string(getuid())) + "/bus";
}

/// Connected and greeted before the deadline: the library itself would wait for a minute and more.
Expected<Bus> connect(Clock::time_point deadline) {
  const std::string address = bus_address();
  sd_bus* made = nullptr;
  int status = sd_bus_new(&made);
  Bus bus(made);
  if (status >= 0) status = sd_bus_set_address(bus.get(), address.c_str());
  if (status >= 0) status = sd_bus_set_bus_client(bus.get(), 1);
  if (status >= 0) status = sd_bus_start(bus.get());
  while (status >= 0 && sd_bus_is_ready(bus.get()) == 0) {
    const auto left = std::chrono::duration_cast<std::chrono::microseconds>(deadline - Clock::now()).count();
    if (left <= 0) status = -ETIMEDOUT;
    if (status >= 0) status = sd_bus_process(bus.get(), nullptr);
    if (status == 0) status = sd_bus_wait(bus.get(), static_cast<std::uint64_t>(left));
  }
  if (status >= 0)
    status = sd_bus_set_method_call_timeout(
        bus.get(), static_cast<std::uint64_t>(std::chrono::microseconds(patience).count()));
  if (status < 0)
    return refused("no service manager of this user answers on " + address + ": " + words_for(status));
  return bus;
}

Expected<void> check_controllers() {
  if (cgroup_v2_has_controllers()) return {};
  return refused("the controllers memory and pids are not in cgroup v2 on this machine");
}

/// Whether the user's manager has delegated the unit that this process runs in. All of that manager's cgroups
/// belong to the user, so only the manager can tell.
bool is_delegated_by_manager(sd_bus* bus) {
  BusError error;
  sd_bus_message* answer = nullptr;
  int status = sd_bus_call_method(bus, manager, manager_path, manager_interface, "GetUnitByPID", &error.error,
                                  &answer, "u", static_cast<std::uint32_t>(getpid()));
  const std::unique_ptr<sd_bus_message, sd_bus_message* (*)(sd_bus_message*)> owner(answer,
                                                                                    sd_bus_message_unref);
  const char* unit = nullptr;
  if (status < 0 || sd_bus_message_read(answer, "o", &unit) < 0) return false;
  const bool scope = std::string_view(unit).ends_with("_2escope");
  int delegated = 0;
  status = sd_bus_get_property_trivial(
      bus, manager, unit, scope ? "org.freedesktop.systemd1.Scope" : "org.freedesktop.systemd1.Service",
      "Delegate", &error.error, 'b', &delegated);
  return status >= 0 && delegated != 0;
}

Expected<void> start_scope(sd_bus* bus, const std::string& name) {
  BusError error;
  const int status =
      sd_bus_call_method(bus, manager, manager_path, manager_interface, "StartTransientUnit", &error.error,
                         nullptr, "ssa(sv)a(sa(sv))", name.c_str(), "fail", 4,  //
                         "Description", "s", "spar: slots of the judge",        //
                         "CollectMode", "s", "inactive-or-failed",              //
                         "Delegate", "b", 1,                                    //
                         "PIDs", "au", 1, static_cast<std::uint32_t>(getpid()), 0);
  if (status < 0) return refused("systemd refuses the scope " + name + ": " + words_for(status, error));
  return {};
}

}  // namespace

bool cgroup_v2_has_controllers() {
  std::ifstream file(mount_point() / "cgroup.controllers");
  bool memory = false;
  bool pids = false;
  for (std::string name; file >> name;) {
    memory = memory || name == "memory";
    pids = pids || name == "pids";
  }
  return memory && pids;
}

Expected<void> can_enter_delegated_scope() {
  if (auto sound = check_controllers(); !sound) return sound;
  const auto bus = connect(Clock::now() + patience);
  if (!bus) return tl::unexpected(bus.error());
  BusError error;
  const int status = sd_bus_call_method(bus->get(), manager, manager_path, "org.freedesktop.DBus.Peer",
                                        "Ping", &error.error, nullptr, nullptr);
  if (status < 0) return refused("systemd does not answer on the user's bus: " + words_for(status, error));
  return {};
}

Expected<std::string> enter_delegated_scope() {
  if (geteuid() == 0 || is_delegated_by_system()) return std::string();
  if (auto sound = check_controllers(); !sound) return tl::unexpected(sound.error());
  const auto deadline = Clock::now() + patience;
  const auto bus = connect(deadline);
  if (!bus) return tl::unexpected(bus.error());
  if (is_delegated_by_manager(bus->get())) return std::string();
  std::string name = "spar-" + std::to_string(getpid()) + ".scope";
  if (auto started = start_scope(bus->get(), name); !started) return tl::unexpected(started.error());
  // The answer only says that the job is queued.
  while (own_cgroup().filename() != name) {
    if (Clock::now() > deadline)
      return refused("systemd accepted the scope " + name + ", but has not moved this process into it");
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  return name;
}

}  // namespace spar::engine
