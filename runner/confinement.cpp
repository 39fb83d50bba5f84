#include "runner/confinement.hpp"

#include <grp.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <fstream>
#include <string>
#include <system_error>

#include "runner/landlock.hpp"

namespace spar::runner {
namespace {

/// In a child of its own: none of this can be taken back. Returns what failed, as an exit code.
enum Trial : int { trial_well, trial_user, trial_listener };

Trial try_to_restrict() {
  constexpr uid_t some_user = 60600;
  if (geteuid() == 0 && (setgroups(0, nullptr) != 0 || setresgid(some_user, some_user, some_user) != 0 ||
                         setresuid(some_user, some_user, some_user) != 0))
    return trial_user;
  std::array<sock_filter, 1> allow{sock_filter BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)};
  const sock_fprog filter{allow.size(), allow.data()};
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 ||
      syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_NEW_LISTENER, &filter) < 0)
    return trial_listener;
  return trial_well;
}

/// With hidepid a process can hide from whom it should be ended by.
bool proc_hides_processes() {
  std::ifstream mounts("/proc/self/mounts");
  for (std::string device, point, type, options, rest;
       mounts >> device >> point >> type >> options && std::getline(mounts, rest);)
    if (point == "/proc" && options.find("hidepid=") != std::string::npos) return true;
  return false;
}

}  // namespace

bool confinement_available(std::string& why) {
  if (!landlock_available(why)) return false;
  const pid_t child = fork();
  if (child == 0) _exit(try_to_restrict());
  int status = 0;
  if (child < 0 || waitpid(child, &status, 0) != child)
    why = std::string("no process can be started: ") + std::generic_category().message(errno);
  else if (WEXITSTATUS(status) == trial_user)
    why = "root may not change to another user here (CAP_SETUID, CAP_SETGID); start spar as an ordinary user";
  else if (WEXITSTATUS(status) == trial_listener)
    why = "the kernel refuses a seccomp filter with a listener (Linux 5.5 and newer can)";
  else if (proc_hides_processes())
    why = "/proc hides processes; mount it without hidepid";
  return why.empty();
}

}  // namespace spar::runner
