#include "runner/launch.hpp"

#include <fcntl.h>
#include <linux/capability.h>
#include <linux/close_range.h>
#include <linux/sched.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstring>

#include "runner/landlock.hpp"
#include "runner/system_call.hpp"

namespace spar::runner {
namespace {

// Everything in here runs between clone and execve: async-signal-safe calls only.

enum Step : int {
  step_descriptors,
  step_oom_score,
  step_limits,
  step_privileges,
  step_landlock,
  step_filter,
  step_listener,
  step_directory,
  step_execute
};
constexpr std::array<const char*, 9> step_names{
    "descriptors", "oom_score_adj",  "resource limits",           "giving up privileges",
    "Landlock",    "seccomp filter", "handing over the listener", "chdir to /work",
    "execve"};

struct Failure {
  int step;
  int error;
};

[[noreturn]] void give_up(int channel, Step step) {
  const Failure failure{step, errno};
  // Nothing is left to do if even this fails: the parent then sees exit code 126 without a reason.
  (void)!write(channel, &failure, sizeof failure);
  _exit(126);
}

bool set_limit(int resource, std::uint64_t value) {
  const rlimit limit{value, value};
  return syscall(SYS_prlimit64, 0, resource, &limit, nullptr) == 0;
}

bool place_descriptors(const int* from, int count, int& channel, int& listener_to) {
  // Sources may overlap with targets: first move everything out of the way.
  channel = fcntl(channel, F_DUPFD_CLOEXEC, clear_of_targets);
  if (channel < 0) return false;
  if (listener_to >= 0) listener_to = fcntl(listener_to, F_DUPFD_CLOEXEC, clear_of_targets);
  std::array<int, 8> moved{};
  for (int i = 0; i < count; ++i) {
    moved[static_cast<std::size_t>(i)] = fcntl(from[i], F_DUPFD_CLOEXEC, clear_of_targets);
    if (moved[static_cast<std::size_t>(i)] < 0) return false;
  }
  for (int i = 0; i < count; ++i)
    if (dup2(moved[static_cast<std::size_t>(i)], i) < 0) return false;
  return syscall(SYS_close_range, count, ~0U, CLOSE_RANGE_CLOEXEC) == 0;
}

/// When the slot runs out of memory, init must not be the one to go. Its children must not be able to take
/// this back, which is why the /proc that they see is read-only.
bool become_first_victim(int proc) {
  prctl(PR_SET_DUMPABLE, 1);  // init is not dumpable, and /proc/self would belong to root until the exec
  const int file = openat(proc, "self/oom_score_adj", O_WRONLY | O_CLOEXEC);
  return file >= 0 && write(file, "1000", 4) == 4;
}

bool set_limits(const wire::Limits& limits, const LaunchPad& pad) {
  const auto seconds =
      static_cast<std::uint64_t>(std::chrono::ceil<std::chrono::seconds>(limits.cpu_time).count());
  // RLIMIT_CPU is only the net below the timers: it counts one process, in whole seconds.
  // A core limit of 0 would still start a core_pattern's pipe on the host at every crash; 1 stops pipes too
  // (core(5)).
  return set_limit(RLIMIT_CPU, seconds + 2) && set_limit(RLIMIT_CORE, 1) &&
         set_limit(RLIMIT_FSIZE, limits.file_size.count) && set_limit(RLIMIT_STACK, limits.stack.count) &&
         set_limit(RLIMIT_NOFILE, limits.open_files) && set_limit(RLIMIT_MEMLOCK, 64U << 10U) &&
         set_limit(RLIMIT_MSGQUEUE, 0) && set_limit(RLIMIT_NICE, 0) && set_limit(RLIMIT_RTPRIO, 0) &&
         (!pad.limit_processes_by_user ||
          set_limit(RLIMIT_NPROC, std::uint64_t{limits.processes} + pad.other_processes));
}

bool give_up_privileges(bool hide_cgroup) {
  __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
  std::array<__user_cap_data_struct, 2> none{};
  // From here on /proc/self/cgroup says "/": where the slot stands on the host is nobody's business.
  if (hide_cgroup && unshare(CLONE_NEWCGROUP) != 0) return false;
  return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && syscall(SYS_capset, &header, none.data()) == 0;
}

void restore_signals() {
  for (int number = 1; number < NSIG; ++number) signal(number, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, nullptr);
}

/// Views keep their descriptors over the exec.
bool place_views(const std::vector<UniqueFd>& views) {
  int target = first_view;
  for (const UniqueFd& view : views)
    if (dup2(view.get(), target++) < 0) return false;
  return true;
}

bool send_descriptor(int socket, int descriptor) {
  char byte = 0;
  iovec data{&byte, 1};
  alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> control{};
  msghdr message{};
  message.msg_iov = &data;
  message.msg_iovlen = 1;
  message.msg_control = control.data();
  message.msg_controllen = control.size();
  cmsghdr* header = CMSG_FIRSTHDR(&message);
  header->cmsg_level = SOL_SOCKET;
  header->cmsg_type = SCM_RIGHTS;
  header->cmsg_len = CMSG_LEN(sizeof(int));
  std::memcpy(CMSG_DATA(header), &descriptor, sizeof descriptor);
  return sendmsg(socket, &message, MSG_NOSIGNAL) == 1;
}

/// Without namespaces: Landlock, and a filter whose listener goes to init.
void restrict_in_place(const LaunchPad& pad, sock_fprog& filter, int listener_to, int channel) {
  if (!restrict_by_landlock(pad.landlock)) give_up(channel, step_landlock);
  const auto listener = static_cast<int>(
      syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_NEW_LISTENER, &filter));
  if (listener < 0) give_up(channel, step_filter);
  if (!send_descriptor(listener_to, listener)) give_up(channel, step_listener);
}

[[noreturn]] void become_program(const LaunchPad& pad, const wire::Limits& limits, const int* descriptors,
                                 int count, int channel, int listener_to, bool own_cgroup, char* const* argv,
                                 char* const* environment) {
  setsid();
  restore_signals();
  if (!become_first_victim(pad.proc.get())) give_up(channel, step_oom_score);
  if (!place_descriptors(descriptors, count, channel, listener_to) || !place_views(pad.views))
    give_up(channel, step_descriptors);
  if (chdir(pad.work.c_str()) != 0) give_up(channel, step_directory);
  if (!set_limits(limits, pad)) give_up(channel, step_limits);
  if (!give_up_privileges(own_cgroup)) give_up(channel, step_privileges);
  sock_fprog filter{static_cast<unsigned short>(pad.filter.size()),
                    const_cast<sock_filter*>(pad.filter.data())};
  if (pad.landlock)
    restrict_in_place(pad, filter, listener_to, channel);
  else if (syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &filter) != 0)
    give_up(channel, step_filter);
  execve(argv[0], argv, environment);
  give_up(channel, step_execute);
}

UniqueFd receive_descriptor(const UniqueFd& socket) {
  char byte = 0;
  iovec data{&byte, 1};
  alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> control{};
  msghdr message{};
  message.msg_iov = &data;
  message.msg_iovlen = 1;
  message.msg_control = control.data();
  message.msg_controllen = control.size();
  const cmsghdr* header = nullptr;
  if (recvmsg(socket.get(), &message, MSG_CMSG_CLOEXEC | MSG_DONTWAIT) == 1) header = CMSG_FIRSTHDR(&message);
  if (header == nullptr) throw std::runtime_error("the listener of the seccomp filter did not come");
  int descriptor = -1;
  std::memcpy(&descriptor, CMSG_DATA(header), sizeof descriptor);
  return UniqueFd(descriptor);
}

std::vector<char*> pointers(const std::vector<std::string>& strings) {
  std::vector<char*> result;
  for (const auto& text : strings) result.push_back(const_cast<char*>(text.c_str()));
  result.push_back(nullptr);
  return result;
}

}  // namespace

Launched launch(const LaunchPad& pad, const wire::Command& command, const std::vector<int>& descriptors,
                int cgroup) {
  std::array<int, 2> ends{};
  check(pipe2(ends.data(), O_CLOEXEC), "pipe for launch failures");
  const UniqueFd failures(ends[0]);
  UniqueFd channel(ends[1]);
  const auto argv = pointers(command.argv);
  const auto environment = pointers(command.environment);

  std::array<int, 2> sockets{-1, -1};
  if (pad.landlock)
    check(socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, sockets.data()),
          "socketpair for the listener");
  const UniqueFd listener_from(sockets[0]);
  const UniqueFd listener_to(sockets[1]);

  clone_args arguments{};
  arguments.exit_signal = SIGCHLD;
  if (cgroup >= 0) {
    arguments.flags = CLONE_INTO_CGROUP;
    arguments.cgroup = static_cast<std::uint64_t>(cgroup);
  }
  const auto process = static_cast<pid_t>(syscall(SYS_clone3, &arguments, sizeof arguments));
  if (process == 0)
    become_program(pad, command.limits, descriptors.data(), static_cast<int>(descriptors.size()),
                   channel.get(), listener_to.get(), cgroup >= 0, argv.data(), environment.data());
  check(process, "clone of the slot's init");
  channel.reset();

  Failure failure{};
  ssize_t got = 0;
  do {
    got = read(failures.get(), &failure, sizeof failure);
  } while (got < 0 && errno == EINTR);
  if (got != sizeof failure)
    return {.process = process,
            .refusal = {},
            .listener = pad.landlock ? receive_descriptor(listener_from) : UniqueFd()};
  waitpid(process, nullptr, 0);
  const std::string reason = std::strerror(failure.error);
  if (failure.step == step_execute)
    return {.process = -1, .refusal = "cannot execute " + command.argv[0] + ": " + reason, .listener = {}};
  throw std::system_error(
      failure.error, std::generic_category(),
      std::string("starting a process: ") + step_names[static_cast<std::size_t>(failure.step)]);
}

}  // namespace spar::runner
