// Class 3: signals to its parent, to init, to everybody and to the processes named by the arguments must
// change nothing outside the program; its own processes it may signal.
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <initializer_list>
#include <vector>

static volatile sig_atomic_t caught = 0;
static void count(int) { caught = caught + 1; }

static void signal_in_every_way(pid_t target, int signal) {
  siginfo_t info{};
  info.si_code = SI_QUEUE;
  kill(target, signal);
  kill(-target, signal);
  syscall(SYS_tkill, target, signal);
  syscall(SYS_tgkill, target, target, signal);
  syscall(SYS_rt_sigqueueinfo, target, signal, &info);
  syscall(SYS_rt_tgsigqueueinfo, target, target, signal, &info);
  const auto pidfd = static_cast<int>(syscall(SYS_pidfd_open, target, 0));
  syscall(SYS_pidfd_send_signal, pidfd, signal, nullptr, 0);
}

template <class Child, class Parent>
static int ending_of_child(const Child& in_child, const Parent& in_parent) {
  const pid_t child = fork();
  if (child == 0) {
    in_child();
    for (;;) pause();
  }
  in_parent(child);
  int status = 0;
  waitpid(child, &status, 0);
  return WIFSIGNALED(status) ? WTERMSIG(status) : -1;
}

static bool own_are_reached() {
  signal(SIGUSR1, count);
  raise(SIGUSR1);
  kill(getpid(), SIGUSR1);
  kill(0, SIGUSR1);
  if (caught != 3) return false;
  const auto nothing = [](pid_t) {};
  if (ending_of_child([] { std::abort(); }, nothing) != SIGABRT) return false;
  if (ending_of_child([] {}, [](pid_t child) { kill(child, SIGTERM); }) != SIGTERM) return false;
  // A group of its own, as shells make them. Both make it, since either may come first.
  return ending_of_child([] { setpgid(0, 0); },
                         [](pid_t child) {
                           setpgid(child, child);
                           kill(-child, SIGKILL);
                         }) == SIGKILL;
}

int main(int argc, char** argv) {
  const pid_t parent = getppid();
  std::vector<pid_t> others{1, parent};
  for (int i = 1; i < argc; ++i) others.push_back(std::atoi(argv[i]));
  for (const int signal : {SIGSTOP, SIGKILL, SIGTERM, SIGSEGV, SIGCHLD})
    for (const pid_t other : others) signal_in_every_way(other, signal);
  kill(-1, SIGTERM);  // reaches nobody: a program does not signal itself by -1, and init cannot be signalled
  if (getppid() != parent) return 1;
  if (!own_are_reached()) return 2;
  std::puts("still here");
}
