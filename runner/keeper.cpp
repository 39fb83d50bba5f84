#include "runner/keeper.hpp"

#include <fcntl.h>
#include <linux/sched.h>
#include <sched.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <fstream>
#include <map>
#include <optional>
#include <stdexcept>

#include "runner/cgroup_v1.hpp"
#include "runner/cgroup_v2.hpp"
#include "runner/confinement.hpp"
#include "runner/pipe.hpp"
#include "runner/slot_folder.hpp"
#include "runner/slot_init.hpp"
#include "runner/slot_processes.hpp"
#include "runner/system_call.hpp"
#include "runner/wire/message.hpp"

namespace spar::runner {
namespace {

constexpr uid_t nobody = 65534;
constexpr std::uint64_t slot_namespaces =
    CLONE_NEWUSER | CLONE_NEWNS | CLONE_NEWPID | CLONE_NEWNET | CLONE_NEWIPC | CLONE_NEWUTS;

void write_file(const std::string& path, const std::string& text) {
  const UniqueFd file(check(open(path.c_str(), O_WRONLY | O_CLOEXEC), "open of " + path));
  check(write(file.get(), text.data(), text.size()), "write to " + path);
}

uid_t user_outside() { return geteuid() == 0 ? nobody : geteuid(); }

/// User 1000 inside is the keeper's own user outside, or nobody when that is root. No other user exists
/// inside.
void map_user(pid_t init) {
  const std::string directory = "/proc/" + std::to_string(init);
  const bool root = geteuid() == 0;
  if (!root) write_file(directory + "/setgroups", "deny");
  write_file(directory + "/uid_map", "1000 " + std::to_string(user_outside()) + " 1");
  write_file(directory + "/gid_map", "1000 " + std::to_string(root ? nobody : getegid()) + " 1");
}

/// `cgroup`: the directory of the cgroup v2 to start in, or -1.
pid_t clone_into_namespaces(int cgroup = -1) {
  clone_args arguments{};
  arguments.flags = slot_namespaces;
  if (cgroup >= 0) {
    arguments.flags |= CLONE_INTO_CGROUP;
    arguments.cgroup = static_cast<std::uint64_t>(cgroup);
  }
  arguments.exit_signal = SIGCHLD;
  return static_cast<pid_t>(syscall(SYS_clone3, &arguments, sizeof arguments));
}

/// What a slot does first in its namespaces. Some systems let them be made, and then refuse everything in
/// them (AppArmor), or a new /proc (containers that mask parts of theirs). Returns errno.
int try_namespaces() {
  const bool mounted = mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
                       mount("proc", "/proc", "proc", MS_NOSUID | MS_NODEV, nullptr) == 0;
  return mounted ? 0 : errno;
}

bool user_namespaces_available(std::string& why) {
  const pid_t child = clone_into_namespaces();
  if (child == 0) _exit(try_namespaces());
  if (child < 0) {
    why = "the kernel refuses user namespaces: " + std::generic_category().message(errno);
    return false;
  }
  int status = 0;
  waitpid(child, &status, 0);
  if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return true;
  why = "user namespaces can be made, but nothing can be mounted in them: " +
        (WIFEXITED(status) ? std::generic_category().message(WEXITSTATUS(status)) : "the attempt was killed");
  return false;
}

/// Ends whatever init left behind, if it ended otherwise than by being asked to.
void clear_descendants() {
  const UniqueFd proc(check(open("/proc", O_RDONLY | O_DIRECTORY | O_CLOEXEC), "open of /proc"));
  const auto processes = processes_below_this_one(proc);
  do {
    processes->kill();
  } while (waitpid(-1, nullptr, __WALL) > 0 || errno != ECHILD);
}

/// The ladder, best rung first: whether each can be had, or else why not.
constexpr std::array<std::pair<const char*, bool (*)(std::string& why)>, 4> ladder{
    {{"cgroup-v2",
      [](std::string& why) { return CgroupV2::available(why) && user_namespaces_available(why); }},
     {"cgroup-v1",
      [](std::string& why) { return CgroupV1::available(why) && user_namespaces_available(why); }},
     {"user-namespaces", user_namespaces_available},
     {"landlock", confinement_available}}};

/// The first that can be had of those asked for; the rest are not tried.
std::string choose_level(const std::string& wanted) {
  std::string reasons;
  for (const auto& [level, available] : ladder) {
    std::string why;
    const bool asked_for = wanted.empty() || wanted == level;
    if (asked_for && available(why)) return level;
    reasons +=
        (reasons.empty() ? "" : "; ") + std::string(level) + ": " + (asked_for ? why : "not asked for");
  }
  throw std::runtime_error(wanted.empty()
                               ? "no isolation level is available here (" + reasons + ")"
                               : "isolation level '" + wanted + "' is not available here (" + reasons + ")");
}

std::string read_all(const UniqueFd& fd) {
  std::string text;
  std::array<char, 512> buffer{};
  for (ssize_t got = 0; (got = read(fd.get(), buffer.data(), buffer.size())) > 0;)
    text.append(buffer.data(), static_cast<std::size_t>(got));
  return text;
}

/// A slot's init, killed and reaped when destroyed; its cgroups or its folder go after it.
class Slot {
 public:
  Slot(const wire::SlotConfiguration& configuration, const std::string& level, int control) {
    if (level == "cgroup-v2") tree_.emplace(user_outside());
    if (level == "cgroup-v1") cgroup_.emplace();
    if (level == "landlock") folder_.emplace(configuration);
    // Should init be lost, what runs below it must fall to us.
    if (folder_) check(prctl(PR_SET_CHILD_SUBREAPER, 1), "PR_SET_CHILD_SUBREAPER");
    Pipe go = make_pipe();
    Pipe ready = make_pipe();
    std::unique_ptr<Meter> meter = tree_ ? tree_->meter() : cgroup_ ? cgroup_->meter() : nullptr;
    // Containers refuse clone3, since their filters cannot see its flags: plain fork where it will do.
    init_ = check(folder_ ? fork() : clone_into_namespaces(tree_ ? tree_->init_directory() : -1),
                  "clone of the slot's init");
    if (init_ == 0) {
      go.write_end.reset();
      ready.read_end.reset();
      std::function<void()> enter_cgroups;
      if (cgroup_) enter_cgroups = [this] { cgroup_->enter(); };
      _exit(run_init({configuration, control, go.read_end.get(), ready.write_end.release(), std::move(meter),
                      std::move(enter_cgroups), folder_ ? &*folder_ : nullptr}));
    }
    ready.write_end.reset();
    if (!folder_) map_user(init_);
    check(write(go.write_end.get(), "g", 1), "starting the slot's init");
    if (const std::string trouble = read_all(ready.read_end); !trouble.empty())
      throw std::runtime_error(trouble);
  }
  Slot(const Slot&) = delete;
  Slot& operator=(const Slot&) = delete;
  ~Slot() {
    if (init_ <= 0) return;
    kill(init_, SIGKILL);
    wait();
  }

  /// Where the slot's names are on the host; empty where it has a root of its own.
  [[nodiscard]] std::map<std::string, std::string> paths() const {
    return folder_ ? folder_->paths() : std::map<std::string, std::string>{};
  }

  int wait() {
    int status = 0;
    while (waitpid(init_, &status, 0) < 0 && errno == EINTR) continue;
    init_ = -1;
    if (folder_) clear_descendants();
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  }

 private:
  std::optional<CgroupV2> tree_;
  std::optional<CgroupV1> cgroup_;
  std::optional<SlotFolder> folder_;
  pid_t init_ = -1;
};

}  // namespace

std::vector<Rung> probe_rungs() {
  std::vector<Rung> rungs;
  for (const auto& [level, available] : ladder) {
    Rung& rung = rungs.emplace_back(Rung{.level = level, .available = false, .why = {}});
    rung.available = available(rung.why);
  }
  return rungs;
}

int keep_slot(int control) {
  signal(SIGPIPE, SIG_IGN);
  setsid();  // a Ctrl+C in the judge's terminal is the judge's business: it hangs up when it ends
  try {
    const auto message = wire::receive(control);
    if (!message) return 0;
    if (message->header.value("request", "") != "configure")
      throw std::runtime_error("the first request must be 'configure'");
    const auto configuration = message->header.get<wire::SlotConfiguration>();
    const std::string level = choose_level(configuration.isolation_level);
    Slot slot(configuration, level, control);
    wire::send(control, {{"answer", "ready"}, {"isolation_level", level}, {"paths", slot.paths()}});
    return slot.wait();
  } catch (const std::exception& error) {
    try {
      wire::send(control, {{"answer", "failed"}, {"error", error.what()}});
    } catch (const std::exception&) {
      return 1;  // the judge is gone too: nobody is left to tell
    }
    return 1;
  }
}

}  // namespace spar::runner
