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
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstring>
#include <stdexcept>
#include <thread>

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
  step_directory,
  step_execute
};
constexpr std::array<const char*, 8> step_names{"descriptors",          "oom_score_adj", "resource limits",
                                                "giving up privileges", "Landlock",      "seccomp filter",
                                                "chdir to /work",       "execve"};

struct Failure {
  Step step;
  int error = 0;  ///< errno; 0: the program was executed
};

/// What the clone finds in the memory that it shares with init.
struct Departure {
  const LaunchPad& pad;
  const wire::Limits& limits;
  std::uint32_t other_processes;
  const int* descriptors;
  int count;
  int cgroup;  ///< directory of the cgroup v2 to start in, or -1
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

bool set_limits(pid_t process, const wire::Limits& limits, const LaunchPad& pad, std::uint32_t others) {
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
          set_limit(process, RLIMIT_NPROC, std::uint64_t{limits.processes} + others));
}

bool give_up_privileges() {
  __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
  std::array<__user_cap_data_struct, 2> none{};
  return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && syscall(SYS_capset, &header, none.data()) == 0;
}

/// Init has every signal at its default but this one, and blocks what it waits for.
void restore_signals() {
  (void)signal(SIGPIPE, SIG_DFL);
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

/// Returns what seccomp(2) does: with LaunchPad::landlock, the descriptor of the filter's listener.
long load_filter(const LaunchPad& pad) {
  const sock_fprog filter{static_cast<unsigned short>(pad.filter.size()),
                          const_cast<sock_filter*>(pad.filter.data())};
  return syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, pad.landlock ? SECCOMP_FILTER_FLAG_NEW_LISTENER : 0,
                 &filter);
}

/// What the launching thread has done beforehand on the other rungs.
void restrict_in_cgroup(Departure& departure) {
  // From here on /proc/self/cgroup says "/": where the slot stands on the host is nobody's business.
  if (unshare(CLONE_NEWCGROUP) != 0 || !give_up_privileges()) give_up(departure, step_privileges);
  if (load_filter(departure.pad) < 0) give_up(departure, step_filter);
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
  if (!set_limits(0, departure.limits, pad, departure.other_processes)) give_up(departure, step_limits);
  if (departure.cgroup >= 0) restrict_in_cgroup(departure);
  if (pad.landlock && !restrict_by_landlock(pad.landlock)) give_up(departure, step_landlock);
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
  result.reserve(strings.size() + 1);
  for (const auto& text : strings) result.push_back(const_cast<char*>(text.c_str()));
  result.push_back(nullptr);
  return result;
}

/// Like vfork: sharing memory until the exec saves the copy of init's page tables, which is most of what a
/// clone costs once the caches are cold. The calling thread waits meanwhile. Returns what clone(2) does.
pid_t clone_program(Departure& departure) {
  alignas(64) static std::array<std::byte, 64U << 10U> stack;
  if (departure.cgroup < 0)  // not clone3, which containers and our own filter refuse
    return clone(enter_program, stack.data() + stack.size(), CLONE_VM | CLONE_VFORK | SIGCHLD, &departure);
  clone_args arguments{};
  arguments.flags = CLONE_VM | CLONE_VFORK | CLONE_INTO_CGROUP;
  arguments.exit_signal = SIGCHLD;
  arguments.stack = reinterpret_cast<std::uintptr_t>(stack.data());
  arguments.stack_size = stack.size();
  arguments.cgroup = static_cast<std::uint64_t>(departure.cgroup);
  const long result = clone_onto_stack(arguments, become_program, &departure);
  if (result < 0) errno = static_cast<int>(-result);
  return static_cast<pid_t>(std::max(result, -1L));
}

[[noreturn]] void throw_failure(const Failure& failure) {
  throw std::system_error(
      failure.error, std::generic_category(),
      std::string("starting a process: ") + step_names.at(static_cast<std::size_t>(failure.step)));
}

}  // namespace

/// A thread of init without privileges and behind the filter, which what it clones inherits: to load the
/// filter takes the kernel longer than the clone, 35 us with warm caches and 75 us with cold ones.
class Launcher::Thread {
 public:
  explicit Thread(const LaunchPad& pad) : thread_([this, &pad] { serve(pad); }) {
    state_.wait(State::starting);
    if (failure_.error == 0) return;
    thread_.join();
    throw_failure(failure_);
  }
  Thread(const Thread&) = delete;
  Thread& operator=(const Thread&) = delete;
  ~Thread() {
    if (!thread_.joinable()) return;
    change(State::leaving);
    thread_.join();
  }

  pid_t clone(Departure& departure) {
    departure_ = &departure;
    change(State::ordered);
    state_.wait(State::ordered);
    errno = error_;
    return process_;
  }
  [[nodiscard]] const UniqueFd& listener() const { return listener_; }

 private:
  enum class State : int { starting, idle, ordered, leaving };

  void change(State state) {
    state_ = state;
    state_.notify_all();
  }

  void serve(const LaunchPad& pad) {
    const long loaded = give_up_privileges() ? load_filter(pad) : -1;
    if (loaded < 0) failure_ = {step_filter, errno};
    if (loaded > 0) listener_ = UniqueFd(static_cast<int>(loaded));  // 0 is the judge's socket: never one
    change(State::idle);
    for (State state = State::idle; failure_.error == 0 && state != State::leaving; state = state_) {
      if (state == State::ordered) {
        process_ = clone_program(*departure_);
        error_ = errno;
        change(State::idle);
      }
      state_.wait(State::idle);
    }
  }

  std::atomic<State> state_ = State::starting;
  Departure* departure_ = nullptr;
  pid_t process_ = -1;
  int error_ = 0;
  Failure failure_{step_filter};
  UniqueFd listener_;
  std::thread thread_;  // the last: it uses the others
};

Launcher::Launcher(LaunchPad pad, bool into_cgroups) : pad_(std::move(pad)) {
  // The filter refuses what it takes to start in a cgroup of its own: there every program loads it itself.
  if (!into_cgroups) thread_ = std::make_unique<Thread>(pad_);
}

Launcher::~Launcher() = default;

int Launcher::listener() const { return thread_ ? thread_->listener().get() : -1; }

Launched Launcher::launch(const wire::Command& command, const std::vector<int>& descriptors,
                          std::uint32_t other_processes, int cgroup) {
  forget_own_peak(pad_.proc.get());
  const auto argv = pointers(command.argv);
  const auto environment = pointers(command.environment);
  Departure departure{.pad = pad_,
                      .limits = command.limits,
                      .other_processes = other_processes,
                      .descriptors = descriptors.data(),
                      .count = static_cast<int>(descriptors.size()),
                      .cgroup = cgroup,
                      .argv = argv.data(),
                      .environment = environment.data()};
  const pid_t process = thread_ ? thread_->clone(departure) : clone_program(departure);
  check(process, "clone of the slot's init");
  if (departure.failure.error == 0) return {.process = process, .refusal = {}, .exit_code = 0};
  waitpid(process, nullptr, 0);
  if (departure.failure.step != step_execute) throw_failure(departure.failure);
  return {.process = -1,
          .refusal = "cannot execute " + command.argv[0] + ": " + std::strerror(departure.failure.error),
          .exit_code = departure.failure.error == ENOENT ? 127 : 126};
}

bool Launcher::limit(pid_t process, const wire::Limits& limits, std::uint32_t other_processes) const {
  return set_limits(process, limits, pad_, other_processes);
}

bool limit_cpu_for_now(pid_t process, std::chrono::seconds cpu_time) {
  rlimit limit{};
  if (syscall(SYS_prlimit64, process, RLIMIT_CPU, nullptr, &limit) != 0) return false;
  limit.rlim_cur = std::min<rlim_t>(static_cast<rlim_t>(cpu_time.count()), limit.rlim_max);
  return syscall(SYS_prlimit64, process, RLIMIT_CPU, &limit, nullptr) == 0;
}

}  // namespace spar::runner
