// The filter's program, interpreted for both architectures: what it answers to every call, whatever machine
// this is.
#include "runner/seccomp_filter.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/ioctl.h>
#include <sys/socket.h>

#include <array>
#include <cstring>
#include <set>
#include <stdexcept>
#include <string>

namespace spar::runner {
namespace {

constexpr std::uint32_t allowed = SECCOMP_RET_ALLOW;
constexpr std::uint32_t refused = SECCOMP_RET_ERRNO | EPERM;
constexpr std::uint32_t missing = SECCOMP_RET_ERRNO | ENOSYS;
constexpr std::uint64_t upper_half = 0xdeadbeefULL << 32U;

/// As much of the kernel's classic BPF as seccomp programs use.
class Machine {
 public:
  explicit Machine(const seccomp_data& data) : data_(data) {}

  std::uint32_t run(const std::vector<sock_filter>& program) {
    for (std::size_t at = 0;;) {
      const sock_filter& step = program.at(at++);
      switch (step.code) {
        case BPF_RET | BPF_K:
          return step.k;
        case BPF_LD | BPF_W | BPF_ABS:
          accumulator_ = load(step.k);
          break;
        case BPF_LD | BPF_MEM:
          accumulator_ = memory_.at(step.k);
          break;
        case BPF_ST:
          memory_.at(step.k) = accumulator_;
          break;
        case BPF_ALU | BPF_AND | BPF_K:
          accumulator_ &= step.k;
          break;
        case BPF_JMP | BPF_JA:
          at += step.k;
          break;
        default:
          at += holds(step) ? step.jt : step.jf;
      }
    }
  }

 private:
  [[nodiscard]] std::uint32_t load(std::uint32_t offset) const {
    if (offset % 4 != 0 || offset >= sizeof data_) throw std::out_of_range("a load outside seccomp_data");
    std::uint32_t word = 0;
    std::memcpy(&word, reinterpret_cast<const char*>(&data_) + offset, sizeof word);
    return word;
  }
  [[nodiscard]] bool holds(const sock_filter& step) const {
    switch (step.code) {
      case BPF_JMP | BPF_JEQ | BPF_K:
        return accumulator_ == step.k;
      case BPF_JMP | BPF_JGT | BPF_K:
        return accumulator_ > step.k;
      case BPF_JMP | BPF_JGE | BPF_K:
        return accumulator_ >= step.k;
      case BPF_JMP | BPF_JSET | BPF_K:
        return (accumulator_ & step.k) != 0;
      default:
        throw std::domain_error("BPF instruction " + std::to_string(step.code));
    }
  }

  const seccomp_data& data_;
  std::uint32_t accumulator_ = 0;
  std::array<std::uint32_t, BPF_MEMWORDS> memory_{};
};

struct Architecture {
  const char* name;
  std::uint32_t libseccomp;
  std::uint32_t audit;
  std::uint32_t foreign;                                 ///< what the same kernel also runs
  int mount, ptrace, bpf, clone, clone3, ioctl, socket;  ///< from the kernel's own tables
};

constexpr Architecture x86_64{
    "x86_64", SCMP_ARCH_X86_64, AUDIT_ARCH_X86_64, AUDIT_ARCH_I386, 165, 101, 321, 56, 435, 16, 41};
constexpr Architecture aarch64{
    "aarch64", SCMP_ARCH_AARCH64, AUDIT_ARCH_AARCH64, AUDIT_ARCH_ARM, 40, 117, 280, 220, 435, 29, 198};

class SeccompFilter : public testing::TestWithParam<Architecture> {
 protected:
  SeccompFilter() : program_(make_seccomp_filter(Containment::namespaces, GetParam().libseccomp)) {}

  std::uint32_t answer(int number, const std::array<std::uint64_t, 6>& arguments = {}) const {
    return answer_for(GetParam().audit, number, arguments);
  }
  std::uint32_t answer_for(std::uint32_t architecture, int number,
                           const std::array<std::uint64_t, 6>& arguments = {}) const {
    seccomp_data data{};
    data.nr = number;
    data.arch = architecture;
    std::copy(arguments.begin(), arguments.end(), std::begin(data.args));
    return Machine(data).run(program_);
  }
  /// The call's number in this architecture's table; negative where it has no such call.
  static int number_of(const char* call) {
    return seccomp_syscall_resolve_name_arch(GetParam().libseccomp, call);
  }

  std::vector<sock_filter> program_;
};
INSTANTIATE_TEST_SUITE_P(On, SeccompFilter, testing::Values(x86_64, aarch64),
                         [](const auto& instance) { return std::string(instance.param.name); });

// Mounts and namespaces, other processes, the kernel's machinery, channels that outlive a run,
// administration.
constexpr std::array never_allowed{"mount",
                                   "umount",
                                   "umount2",
                                   "pivot_root",
                                   "chroot",
                                   "move_mount",
                                   "open_tree",
                                   "fsopen",
                                   "fsmount",
                                   "fsconfig",
                                   "fspick",
                                   "mount_setattr",
                                   "unshare",
                                   "setns",
                                   "ptrace",
                                   "process_vm_readv",
                                   "process_vm_writev",
                                   "pidfd_getfd",
                                   "kcmp",
                                   "process_madvise",
                                   "bpf",
                                   "perf_event_open",
                                   "userfaultfd",
                                   "io_uring_setup",
                                   "io_uring_enter",
                                   "io_uring_register",
                                   "lookup_dcookie",
                                   "fanotify_init",
                                   "keyctl",
                                   "add_key",
                                   "request_key",
                                   "shmget",
                                   "shmat",
                                   "shmctl",
                                   "msgget",
                                   "msgsnd",
                                   "msgrcv",
                                   "msgctl",
                                   "semget",
                                   "semop",
                                   "semtimedop",
                                   "semctl",
                                   "mq_open",
                                   "mq_unlink",
                                   "open_by_handle_at",
                                   "name_to_handle_at",
                                   "kexec_load",
                                   "kexec_file_load",
                                   "init_module",
                                   "finit_module",
                                   "delete_module",
                                   "reboot",
                                   "swapon",
                                   "swapoff",
                                   "acct",
                                   "quotactl",
                                   "quotactl_fd",
                                   "syslog",
                                   "settimeofday",
                                   "clock_settime",
                                   "clock_adjtime",
                                   "adjtimex",
                                   "iopl",
                                   "ioperm",
                                   "vhangup",
                                   "nfsservctl",
                                   "sched_setaffinity"};

TEST_P(SeccompFilter, TheTablesAreThoseOfTheKernel) {
  const Architecture& here = GetParam();
  EXPECT_EQ(number_of("mount"), here.mount);
  EXPECT_EQ(number_of("ptrace"), here.ptrace);
  EXPECT_EQ(number_of("bpf"), here.bpf);
  EXPECT_EQ(number_of("clone"), here.clone);
  EXPECT_EQ(number_of("clone3"), here.clone3);
  EXPECT_EQ(number_of("ioctl"), here.ioctl);
  EXPECT_EQ(number_of("socket"), here.socket);
}

TEST_P(SeccompFilter, JustWhatIsListedIsRefused) {
  std::set<int> listed;
  for (const char* call : never_allowed) {
    const int number = number_of(call);
    ASSERT_NE(number, __NR_SCMP_ERROR) << call << " is not known here";
    if (number < 0) continue;  // no such call on this architecture
    listed.insert(number);
    EXPECT_EQ(answer(number), refused) << call;
    EXPECT_EQ(answer(number, {~0ULL, ~0ULL, ~0ULL, ~0ULL, ~0ULL, ~0ULL}), refused) << call;
  }
  EXPECT_GT(listed.size(), 55U);
  for (int number = 0; number < 1024; ++number) {
    if (listed.contains(number) || number == GetParam().clone3 || number == number_of("personality"))
      continue;
    EXPECT_EQ(answer(number), allowed) << "call " << number;
  }
}

TEST_P(SeccompFilter, NewNamespacesAreRefusedAndClone3IsNotThere) {
  EXPECT_EQ(answer(GetParam().clone3), missing);
  EXPECT_EQ(answer(GetParam().clone, {SIGCHLD}), allowed);
  EXPECT_EQ(answer(GetParam().clone, {CLONE_VM | CLONE_VFORK | SIGCHLD}), allowed);
  EXPECT_EQ(answer(GetParam().clone, {CLONE_VM | CLONE_FS | CLONE_FILES | CLONE_SIGHAND | CLONE_THREAD}),
            allowed);
  // CLONE_NEWTIME is no flag of clone: its bit is in the byte of the signal.
  for (const std::uint64_t flag : {CLONE_NEWNS, CLONE_NEWUSER, CLONE_NEWPID, CLONE_NEWNET, CLONE_NEWIPC,
                                   CLONE_NEWUTS, CLONE_NEWCGROUP}) {
    EXPECT_EQ(answer(GetParam().clone, {flag | SIGCHLD}), refused) << flag;
    EXPECT_EQ(answer(GetParam().clone, {flag | CLONE_VM | upper_half}), refused) << flag;
  }
}

TEST_P(SeccompFilter, CallsOfForeignAbisAreNotThere) {
  for (int number = 0; number < 1024; ++number) {
    EXPECT_EQ(answer_for(GetParam().foreign, number), missing) << number;
    EXPECT_EQ(answer_for(0, number), missing) << number;
  }
  if (GetParam().audit != AUDIT_ARCH_X86_64) return;
  constexpr int x32 = 0x40000000;  // an ABI of x86_64 alone, told by this bit
  for (int number = 0; number < 1024; ++number) EXPECT_EQ(answer(x32 | number), missing) << number;
  EXPECT_EQ(answer(0x7fffffff), missing);
}

TEST_P(SeccompFilter, OnlyHarmlessSocketsAreAllowed) {
  for (const std::uint64_t family : {AF_NETLINK, AF_PACKET, AF_VSOCK, AF_ALG}) {
    EXPECT_EQ(answer(GetParam().socket, {family, SOCK_RAW}), refused) << family;
    EXPECT_EQ(answer(GetParam().socket, {family | upper_half, SOCK_RAW}), refused)
        << "the kernel reads 32 bits of family " << family;
  }
  for (const std::uint64_t family : {AF_UNIX, AF_INET, AF_INET6})
    EXPECT_EQ(answer(GetParam().socket, {family, SOCK_STREAM}), allowed) << family;
}

TEST_P(SeccompFilter, TerminalInjectionIsRefused) {
  constexpr std::uint64_t tioclinux = 0x541C;
  for (const std::uint64_t request : {std::uint64_t{TIOCSTI}, tioclinux}) {
    EXPECT_EQ(answer(GetParam().ioctl, {0, request}), refused);
    EXPECT_EQ(answer(GetParam().ioctl, {0, request | upper_half}), refused);
  }
  for (const std::uint64_t request :
       {std::uint64_t{TCGETS}, std::uint64_t{FIONREAD}, std::uint64_t{TIOCGWINSZ}})
    EXPECT_EQ(answer(GetParam().ioctl, {0, request}), allowed);
}

TEST_P(SeccompFilter, PersonalityMayOnlyBeAskedFor) {
  const int personality = number_of("personality");
  EXPECT_EQ(answer(personality, {0xffffffff}), allowed);
  for (const std::uint64_t wanted : {0x0040000ULL, 0x0400000ULL, 0ULL})
    EXPECT_EQ(answer(personality, {wanted}), refused) << wanted;
}

/// What takes the place of namespaces and mounts, on the rung "landlock".
class FilterInPlace : public SeccompFilter {
 protected:
  FilterInPlace() {
    // What is made here is only read: this kernel, or an emulator, need not know listeners (level 5).
    seccomp_api_set(5);
    program_ = make_seccomp_filter(Containment::landlock, GetParam().libseccomp);
  }
  std::uint32_t answer_to(const char* call, const std::array<std::uint64_t, 6>& arguments = {}) const {
    return answer(number_of(call), arguments);
  }
};
INSTANTIATE_TEST_SUITE_P(On, FilterInPlace, testing::Values(x86_64, aarch64),
                         [](const auto& instance) { return std::string(instance.param.name); });

TEST_P(FilterInPlace, SignalsToOthersArePutToTheListener) {
  for (const char* call : {"kill", "tkill", "tgkill", "rt_sigqueueinfo", "rt_tgsigqueueinfo"})
    for (const std::uint64_t process : {std::uint64_t{1}, std::uint64_t{0xffffffff}, upper_half})
      EXPECT_EQ(answer_to(call, {process, 9}), SECCOMP_RET_USER_NOTIF) << call << ' ' << process;
  EXPECT_EQ(answer_to("kill", {0, 9}), allowed) << "its own group";
  EXPECT_EQ(answer_to("pidfd_send_signal"), refused);
  for (const std::uint64_t command : {F_SETOWN, F_SETOWN_EX, F_SETSIG, F_SETLEASE, F_NOTIFY}) {
    EXPECT_EQ(answer_to("fcntl", {0, command}), refused) << command;
    EXPECT_EQ(answer_to("fcntl", {0, command | upper_half}), refused) << command;
  }
  EXPECT_EQ(answer_to("fcntl", {0, F_SETFL}), allowed);
}

TEST_P(FilterInPlace, OthersAreNotGoverned) {
  for (const char* call : {"prlimit64", "sched_setscheduler", "sched_setparam", "sched_setattr"}) {
    EXPECT_EQ(answer_to(call, {1}), refused) << call;
    EXPECT_EQ(answer_to(call, {0}), allowed) << call;
  }
  for (const char* call : {"setpriority", "ioprio_set", "move_pages", "migrate_pages"})
    EXPECT_EQ(answer_to(call), refused) << call;
}

TEST_P(FilterInPlace, NothingCanBeSentToANameOfOthers) {
  for (const std::uint64_t family : {AF_UNIX, AF_INET, AF_INET6})
    EXPECT_EQ(answer(GetParam().socket, {family, SOCK_STREAM}), refused) << family;
  EXPECT_EQ(answer_to("socketpair", {AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC}), allowed);
  EXPECT_EQ(answer_to("socketpair", {AF_UNIX, SOCK_SEQPACKET}), allowed);
  EXPECT_EQ(answer_to("socketpair", {AF_INET, SOCK_STREAM}), refused);
  for (const std::uint64_t type : {SOCK_DGRAM, SOCK_RAW}) {
    EXPECT_EQ(answer_to("socketpair", {AF_UNIX, type}), refused);
    EXPECT_EQ(answer_to("socketpair", {AF_UNIX, type | SOCK_NONBLOCK | upper_half}), refused);
  }
}

TEST_P(FilterInPlace, WhatLandlockDoesNotGovernIsRefused) {
  for (const char* call : {"chmod", "fchmod", "fchmodat", "fchownat", "utimensat", "fsetxattr", "truncate",
                           "inotify_add_watch"}) {
    if (number_of(call) < 0) continue;  // not on this architecture
    EXPECT_EQ(answer_to(call), refused) << call;
  }
  for (const std::uint64_t mode : {O_RDONLY, O_ACCMODE})
    EXPECT_EQ(answer_to("openat", {0, 0, mode | O_TRUNC | O_CLOEXEC}), refused) << mode;
  for (const std::uint64_t mode : {O_WRONLY, O_RDWR})
    EXPECT_EQ(answer_to("openat", {0, 0, mode | O_TRUNC | O_CREAT}), allowed) << mode;
  EXPECT_EQ(answer_to("openat", {0, 0, O_RDONLY}), allowed);
  EXPECT_EQ(answer_to("openat2"), missing);
}

TEST_P(FilterInPlace, NewerCallsAreNotThere) {
  for (int number = 452; number < 1024; ++number) EXPECT_EQ(answer(number), missing) << number;
}

}  // namespace
}  // namespace spar::runner
