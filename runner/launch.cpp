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
#include <stdexcept>

#include "runner/landlock.hpp"
#include "runner/system_call.hpp"

namespace spar::runner {
namespace {

// Everything in here runs between clone and execve, in memory that is init's own: async-signal-safe calls
// only, and nothing may be left changed but the failure.

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
  Step step;
  int error = 0;  ///< errno; 0: the program was executed
};

/// What the clone finds in the memory that it shares with init.
struct Departure {
  const LaunchPad& pad;
  const wire::Limits& limits;
  const int* descriptors;
  int count;
  bool own_cgroup;
  int listener_to;  ///< socket for the filter's listener, with LaunchPad::landlock
  char* const* argv;
  char* const* environment;
  Failure failure{};
};

[[noreturn]] void give_up(Departure& departure, Step step) {
  departure.failure = {step, errno};
  _exit(126);
}

/// 0: the calling process.
bool set_limit(pid_t process, int resource, std::uint64_t value) {
  const rlimit limit{value, value};
  return syscall(SYS_prlimit64, process, resource, &limit, nullptr) == 0;
}

bool place_descriptors(const int* from, int count) {
  // Sources may overlap with targets: first move everything out of the way.
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
  // What belongs to one that is not dumpable, as init is, belongs to root. Nobody else lives in the slot yet
  // who could look at init meanwhile.
  prctl(PR_SET_DUMPABLE, 1);
  const int file = openat(proc, "self/oom_score_adj", O_WRONLY | O_CLOEXEC);
  const bool written = file >= 0 && write(file, "1000", 4) == 4;
  prctl(PR_SET_DUMPABLE, 0);
  return written;
}

bool set_limits(pid_t process, const wire::Limits& limits, const LaunchPad& pad) {
  const auto seconds =
      static_cast<std::uint64_t>(std::chrono::ceil<std::chrono::seconds>(limits.cpu_time).count());
  // RLIMIT_CPU is only the net below the timers: it counts one process, in whole seconds.
  // A core limit of 0 would still start a core_pattern's pipe on the host at every crash; 1 stops pipes too
  // (core(5)).
  return set_limit(process, RLIMIT_CPU, seconds + 2) && set_limit(process, RLIMIT_CORE, 1) &&
         set_limit(process, RLIMIT_FSIZE, limits.file_size.count) &&
         set_limit(process, RLIMIT_STACK, limits.stack.count) &&
         set_limit(process, RLIMIT_NOFILE, limits.open_files) &&
         set_limit(process, RLIMIT_MEMLOCK, 64U << 10U) && set_limit(process, RLIMIT_MSGQUEUE, 0) &&
         set_limit(process, RLIMIT_NICE, 0) && set_limit(process, RLIMIT_RTPRIO, 0) &&
         (!pad.limit_processes_by_user ||
          set_limit(process, RLIMIT_NPROC, std::uint64_t{limits.processes} + pad.other_processes));
}

bool give_up_privileges(bool hide_cgroup) {
  __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
  std::array<__user_cap_data_struct, 2> none{};
  // From here on /proc/self/cgroup says "/": where the slot stands on the host is nobody's business.
  if (hide_cgroup && unshare(CLONE_NEWCGROUP) != 0) return false;
  return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && syscall(SYS_capset, &header, none.data()) == 0;
}

/// Init has every signal at its default but this one, and blocks what it waits for.
void restore_signals() {
  signal(SIGPIPE, SIG_DFL);
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

/// A message of one byte, with room for one descriptor beside it.
struct DescriptorMessage {
  DescriptorMessage() {
    message.msg_iov = &data;
    message.msg_iovlen = 1;
    message.msg_control = control.data();
    message.msg_controllen = control.size();
  }
  char byte = 0;
  iovec data{&byte, 1};
  alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> control{};
  msghdr message{};
};

bool send_descriptor(int socket, int descriptor) {
  DescriptorMessage note;
  cmsghdr* header = CMSG_FIRSTHDR(&note.message);
  header->cmsg_level = SOL_SOCKET;
  header->cmsg_type = SCM_RIGHTS;
  header->cmsg_len = CMSG_LEN(sizeof(int));
  std::memcpy(CMSG_DATA(header), &descriptor, sizeof descriptor);
  return sendmsg(socket, &note.message, MSG_NOSIGNAL) == 1;
}

UniqueFd receive_descriptor(const UniqueFd& socket) {
  DescriptorMessage note;
  check(recvmsg(socket.get(), &note.message, MSG_CMSG_CLOEXEC | MSG_DONTWAIT),
        "receiving the listener of the seccomp filter");
  const cmsghdr* header = CMSG_FIRSTHDR(&note.message);
  if (header == nullptr) throw std::runtime_error("the listener of the seccomp filter did not come");
  int descriptor = -1;
  std::memcpy(&descriptor, CMSG_DATA(header), sizeof descriptor);
  return UniqueFd(descriptor);
}

/// The filter alone, or Landlock and a filter whose listener goes to init.
void restrict_calls(Departure& departure) {
  const LaunchPad& pad = departure.pad;
  sock_fprog filter{static_cast<unsigned short>(pad.filter.size()),
                    const_cast<sock_filter*>(pad.filter.data())};
  if (pad.landlock && !restrict_by_landlock(pad.landlock)) give_up(departure, step_landlock);
  const unsigned flags = pad.landlock ? SECCOMP_FILTER_FLAG_NEW_LISTENER : 0;
  const long listener = syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, flags, &filter);
  if (listener < 0) give_up(departure, step_filter);
  if (pad.landlock && !send_descriptor(departure.listener_to, static_cast<int>(listener)))
    give_up(departure, step_listener);
}

[[noreturn]] void become_program(void* argument) {
  auto& departure = *static_cast<Departure*>(argument);
  const LaunchPad& pad = departure.pad;
  setsid();
  restore_signals();
  if (!become_first_victim(pad.proc.get())) give_up(departure, step_oom_score);
  if (!place_descriptors(departure.descriptors, departure.count) || !place_views(pad.views))
    give_up(departure, step_descriptors);
  if (chdir(pad.work.c_str()) != 0) give_up(departure, step_directory);
  if (!set_limits(0, departure.limits, pad)) give_up(departure, step_limits);
  if (!give_up_privileges(departure.own_cgroup)) give_up(departure, step_privileges);
  restrict_calls(departure);
  execve(departure.argv[0], departure.argv, departure.environment);
  give_up(departure, step_execute);
}

int enter_program(void* argument) { become_program(argument); }

/// clone3 that enters `entry(argument)` on the stack named in `arguments`; the caller's own stays untouched,
/// as it must where memory is shared. glibc has no such call that could also pass CLONE_INTO_CGROUP.
long clone_onto_stack(clone_args& arguments, void (*entry)(void*), void* argument) {
#if defined(__x86_64__)
  long result = SYS_clone3;
  asm volatile(
      "syscall\n\t"
      "test %%rax, %%rax\n\t"
      "jnz 1f\n\t"
      "mov %[argument], %%rdi\n\t"
      "mov %[entry], %%rax\n\t"  // which may be in rbp
      "xor %%ebp, %%ebp\n\t"
      "call *%%rax\n\t"
      "ud2\n"
      "1:"
      : "+a"(result)
      : "D"(&arguments), "S"(sizeof arguments), [entry] "r"(entry), [argument] "r"(argument)
      : "rcx", "r11", "memory");
  return result;
#elif defined(__aarch64__)
  register long number asm("x8") = SYS_clone3;
  register long result asm("x0") = reinterpret_cast<long>(&arguments);
  register long size asm("x1") = sizeof arguments;
  asm volatile(
      "svc #0\n\t"
      "cbnz x0, 1f\n\t"
      "mov x0, %[argument]\n\t"
      "mov x1, %[entry]\n\t"  // which may be in x29
      "mov x29, xzr\n\t"
      "blr x1\n\t"
      "brk #0\n"
      "1:"
      : "+r"(result)
      : "r"(number), "r"(size), [entry] "r"(entry), [argument] "r"(argument)
      : "memory");
  return result;
#else
#error "clone_onto_stack is not written for this architecture"
#endif
}

/// An exec hands down the peak of the memory that is left by it, here init's own: wait4 would tell it as the
/// program's. What init once needed for a large output is forgotten before the next launch.
void forget_own_peak(int proc) {
  rusage own{};
  getrusage(RUSAGE_SELF, &own);
  static const long usual = own.ru_maxrss;
  constexpr long not_worth_it = 1024;  // KiB
  if (own.ru_maxrss <= usual + not_worth_it) return;
  prctl(PR_SET_DUMPABLE, 1);  // as in become_first_victim
  const UniqueFd file(openat(proc, "self/clear_refs", O_WRONLY | O_CLOEXEC));
  // proc(5): 5 resets the peak. A kernel that is built without it only tells larger figures.
  if (file) (void)!write(file.get(), "5", 1);
  prctl(PR_SET_DUMPABLE, 0);
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
  forget_own_peak(pad.proc.get());
  const auto argv = pointers(command.argv);
  const auto environment = pointers(command.environment);
  std::array<int, 2> ends{-1, -1};
  if (pad.landlock)
    check(socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()), "socketpair for the listener");
  const UniqueFd listener_from(ends[0]);
  const UniqueFd listener_to(fcntl(ends[1], F_DUPFD_CLOEXEC, clear_of_targets));
  const UniqueFd unmoved(ends[1]);
  Departure departure{.pad = pad,
                      .limits = command.limits,
                      .descriptors = descriptors.data(),
                      .count = static_cast<int>(descriptors.size()),
                      .own_cgroup = cgroup >= 0,
                      .listener_to = listener_to.get(),
                      .argv = argv.data(),
                      .environment = environment.data()};
  alignas(64) static std::array<std::byte, 64U << 10U> stack;
  // Like vfork: sharing memory until the exec saves the copy of init's page tables, which is most of what a
  // clone costs once the caches are cold. The caller waits meanwhile.
  pid_t process = -1;
  if (cgroup >= 0) {
    clone_args arguments{};
    arguments.flags = CLONE_VM | CLONE_VFORK | CLONE_INTO_CGROUP;
    arguments.exit_signal = SIGCHLD;
    arguments.stack = reinterpret_cast<std::uintptr_t>(stack.data());
    arguments.stack_size = stack.size();
    arguments.cgroup = static_cast<std::uint64_t>(cgroup);
    const long result = clone_onto_stack(arguments, become_program, &departure);
    process = static_cast<pid_t>(std::max(result, -1L));
    if (result < 0) errno = static_cast<int>(-result);
  } else {
    // Not clone3: containers refuse it, since their filters cannot see its flags.
    process = clone(enter_program, stack.data() + stack.size(), CLONE_VM | CLONE_VFORK | SIGCHLD, &departure);
  }
  check(process, "clone of the slot's init");
  if (departure.failure.error == 0)
    return {.process = process,
            .refusal = {},
            .exit_code = 0,
            .listener = pad.landlock ? receive_descriptor(listener_from) : UniqueFd()};
  waitpid(process, nullptr, 0);
  const std::string reason = std::strerror(departure.failure.error);
  if (departure.failure.step == step_execute)
    return {.process = -1,
            .refusal = "cannot execute " + command.argv[0] + ": " + reason,
            .exit_code = departure.failure.error == ENOENT ? 127 : 126,
            .listener = {}};
  throw std::system_error(
      departure.failure.error, std::generic_category(),
      std::string("starting a process: ") + step_names[static_cast<std::size_t>(departure.failure.step)]);
}

bool limit_process(pid_t process, const wire::Limits& limits, const LaunchPad& pad) {
  return set_limits(process, limits, pad);
}

bool limit_cpu_for_now(pid_t process, std::chrono::seconds cpu_time) {
  rlimit limit{};
  if (syscall(SYS_prlimit64, process, RLIMIT_CPU, nullptr, &limit) != 0) return false;
  limit.rlim_cur = std::min<rlim_t>(static_cast<rlim_t>(cpu_time.count()), limit.rlim_max);
  return syscall(SYS_prlimit64, process, RLIMIT_CPU, &limit, nullptr) == 0;
}

}  // namespace spar::runner
