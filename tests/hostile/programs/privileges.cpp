// Class 14: tries to become more than it is. Prints what worked; exit code 0 when nothing did.
#include <fcntl.h>
#include <linux/capability.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

#include "places.hpp"

static int found = 0;

static void expect(bool held, const char* what) {
  if (held) return;
  std::printf("%s\n", what);
  ++found;
}

static void check_status() {
  __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
  __user_cap_data_struct all[2] = {};
  expect(syscall(SYS_capget, &header, all) == 0 && all[0].permitted == 0 && all[1].permitted == 0, "capget");
  expect(prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) == 1, "PR_GET_NO_NEW_PRIVS");
  expect(prctl(PR_GET_SECCOMP) == 2, "PR_GET_SECCOMP");
  expect(in_place() || getuid() == 1000, "its user id");
  if (in_place()) return;  // there is no /proc to read from
  char text[8192] = {};
  (void)!read(open("/proc/self/status", O_RDONLY), text, sizeof text - 1);
  for (const char* line :
       {"\nCapInh:\t0000000000000000\n", "\nCapPrm:\t0000000000000000\n", "\nCapEff:\t0000000000000000\n",
        "\nCapAmb:\t0000000000000000\n", "\nNoNewPrivs:\t1\n", "\nSeccomp:\t2\n"})
    expect(std::strstr(text, line) != nullptr, line);
}

static void check_limits() {
  for (int resource = 0; resource < RLIM_NLIMITS; ++resource) {
    rlimit limit{};
    getrlimit(static_cast<__rlimit_resource>(resource), &limit);
    if (limit.rlim_max == RLIM_INFINITY) continue;
    limit.rlim_max += 1;
    expect(setrlimit(static_cast<__rlimit_resource>(resource), &limit) != 0,
           ("raised limit " + std::to_string(resource)).c_str());
  }
  const rlimit nothing{0, 0};  // init could do nothing for the judge any more
  for (const auto resource : {RLIMIT_NOFILE, RLIMIT_CPU, RLIMIT_FSIZE})
    expect(prlimit(1, resource, &nothing, nullptr) != 0, "a limit of init");
  rlimit core{};
  getrlimit(RLIMIT_CORE, &core);
  expect(core.rlim_max == 1, "RLIMIT_CORE is not 1, the one value that keeps a core_pattern's pipe shut");
}

static void check_scheduling() {
  errno = 0;
  expect(setpriority(PRIO_PROCESS, 0, -5) != 0, "nice -5");
  const sched_param param{1};
  expect(sched_setscheduler(0, SCHED_FIFO, &param) != 0, "SCHED_FIFO");
  expect(setpriority(PRIO_PROCESS, 1, 19) != 0, "nice of init");
  const sched_param idle{};
  expect(sched_setscheduler(1, SCHED_IDLE, &idle) != 0, "scheduling of init");
  expect(syscall(SYS_ioprio_set, 1, 1, 0) != 0, "priority of init's input and output");
  for (const char* file : {"/proc/self/oom_score_adj", "/proc/1/oom_score_adj"}) {
    const int score = open(file, O_WRONLY);
    expect(score < 0 || write(score, "-1000", 5) < 0, file);
  }
}

static void check_setuid_programs() {
  for (const char* program : {"/usr/bin/su", "/usr/bin/mount", "/usr/bin/passwd", "/bin/ping"}) {
    struct stat status {};
    if (stat(program, &status) == 0) expect(status.st_uid != getuid(), program);
  }
  expect(chown(work().c_str(), 0, 0) != 0, "chown to root");
  // A copy of itself with the setuid bit, executed: the user stays the same.
  const int copy = open((work() + "/copy").c_str(), O_CREAT | O_WRONLY, 0700);
  const int self = open("/proc/self/exe", O_RDONLY);
  char buffer[65536];
  for (ssize_t got = 0; (got = read(self, buffer, sizeof buffer)) > 0;)
    (void)!write(copy, buffer, static_cast<std::size_t>(got));
  fchmod(copy, 06755);
  close(copy);
  int status = -1;
  if (fork() == 0) {
    execl((work() + "/copy").c_str(), "copy", std::to_string(getuid()).c_str(), nullptr);
    _exit(9);
  }
  wait(&status);
  expect(WIFEXITED(status) && WEXITSTATUS(status) == 0, "the copy with a setuid bit");
}

int main(int argc, char** argv) {
  if (argc > 1) {
    const auto user = static_cast<uid_t>(std::atoi(argv[1]));
    return getuid() == user && geteuid() == user ? 0 : 1;
  }
  expect(setuid(0) != 0, "setuid");
  expect(setgid(0) != 0, "setgid");
  expect(prctl(PR_SET_NO_NEW_PRIVS, 0, 0, 0, 0) != 0, "no_new_privs taken back");
  check_status();
  check_limits();
  check_scheduling();
  check_setuid_programs();
  return found == 0 ? 0 : 1;
}
