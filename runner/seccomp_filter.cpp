#include "runner/seccomp_filter.hpp"

#include <fcntl.h>
#include <linux/fs.h>
#include <linux/fsverity.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/personality.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cstddef>
#include <memory>

#include "runner/system_call.hpp"
#include "runner/wire/unique_fd.hpp"

namespace spar::runner {
namespace {

// Refused outright. Names unknown to the installed libseccomp are skipped only if the kernel's header lacks
// them too.
constexpr std::array refused{
    // mounts and namespaces
    "mount", "umount2", "umount", "pivot_root", "chroot", "move_mount", "open_tree", "fsopen", "fsmount",
    "fsconfig", "fspick", "mount_setattr", "unshare", "setns",
    // other processes and the kernel's own machinery
    "ptrace", "process_vm_readv", "process_vm_writev", "pidfd_getfd", "kcmp", "process_madvise", "bpf",
    "perf_event_open", "userfaultfd", "io_uring_setup", "io_uring_enter", "io_uring_register",
    "lookup_dcookie", "fanotify_init",
    // channels that outlive a run
    "keyctl", "add_key", "request_key", "shmget", "shmat", "shmctl", "msgget", "msgsnd", "msgrcv", "msgctl",
    "semget", "semop", "semtimedop", "semctl", "mq_open", "mq_unlink",
    // files by handle, and administration
    "open_by_handle_at", "name_to_handle_at", "kexec_load", "kexec_file_load", "init_module", "finit_module",
    "delete_module", "reboot", "swapon", "swapoff", "acct", "quotactl", "quotactl_fd", "syslog",
    "settimeofday", "clock_settime", "clock_adjtime", "adjtimex", "iopl", "ioperm", "vhangup", "nfsservctl",
    // a slot keeps to its core: CPU time must not pass faster than the wall clock, nor at a neighbour's
    // expense
    "sched_setaffinity"};

// Besides those, where no namespace and no mount stands between a process and the machine.
constexpr std::array refused_without_namespaces{
    // sockets would reach the network and the names of others; what is left of socketpair, see below
    "socket", "bind", "connect",
    // other processes of the user
    "setpriority", "ioprio_set", "migrate_pages", "move_pages", "process_mrelease", "pidfd_send_signal",
    // the mode, owner, times and attributes of the user's own files, which Landlock does not govern
    "chmod", "fchmod", "fchmodat", "chown", "fchown", "lchown", "fchownat", "utime", "utimes", "futimesat",
    "utimensat", "setxattr", "lsetxattr", "fsetxattr", "removexattr", "lremovexattr", "fremovexattr",
    "truncate",
    // what happens to the files of others
    "inotify_init", "inotify_init1", "inotify_add_watch", "quotactl_fd"};

// The calls by which a process signals another. Which of its arguments name it: signal_guard.cpp.
constexpr std::array signals{"kill", "tkill", "tgkill", "rt_sigqueueinfo", "rt_tgsigqueueinfo"};

// What is newer has not been looked at here; the libc falls back. cachestat, the same number everywhere.
constexpr unsigned newest_known_call = 451;

void check_seccomp(int result, const char* step) {
  if (result == 0) return;
  errno = -result;
  throw_errno(step);
}

void refuse(scmp_filter_ctx filter, int error, const char* name, std::vector<scmp_arg_cmp> arguments = {}) {
  const int number = seccomp_syscall_resolve_name(name);
  if (number == __NR_SCMP_ERROR)
    return;  // older than this libseccomp knows: the kernel has no such call either
  const int result = seccomp_rule_add_array(filter, SCMP_ACT_ERRNO(static_cast<unsigned>(error)), number,
                                            static_cast<unsigned>(arguments.size()), arguments.data());
  // EDOM: a call that does not exist on this architecture (shmget on none of ours, umount on x86_64).
  if (result != -EDOM) check_seccomp(result, name);
}

void add_rules(scmp_filter_ctx filter) {
  for (const char* name : refused) refuse(filter, EPERM, name);
  // clone with a namespace flag is refused; clone3 hides its flags behind a pointer, so libc must fall back
  // to clone.
  constexpr std::array namespaces{CLONE_NEWNS,  CLONE_NEWUSER, CLONE_NEWPID,   CLONE_NEWNET,
                                  CLONE_NEWIPC, CLONE_NEWUTS,  CLONE_NEWCGROUP};
  for (const int flag : namespaces) {
    const auto bit = static_cast<scmp_datum_t>(flag);
    refuse(filter, EPERM, "clone", {SCMP_A0(SCMP_CMP_MASKED_EQ, bit, bit)});
  }
  refuse(filter, ENOSYS, "clone3");
  // Limits of others: the slot's init has the same user, and could do nothing any more with a limit of 0.
  refuse(filter, EPERM, "prlimit64", {SCMP_A0(SCMP_CMP_NE, 0), SCMP_A2(SCMP_CMP_NE, 0)});
  // Only the query is harmless: ADDR_NO_RANDOMIZE and READ_IMPLIES_EXEC are what attacks ask for.
  refuse(filter, EPERM, "personality", {SCMP_A0(SCMP_CMP_NE, 0xffffffffU)});
  // The kernel reads 32 bits of a socket's family and of an ioctl's number: compare as many, or the upper
  // half would walk past the filter.
  for (const int family : {AF_NETLINK, AF_PACKET, AF_VSOCK, AF_ALG})
    refuse(filter, EPERM, "socket",
           {SCMP_A0(SCMP_CMP_MASKED_EQ, 0xffffffffU, static_cast<scmp_datum_t>(family))});
  constexpr unsigned tioclinux = 0x541C;
  for (const unsigned request : {static_cast<unsigned>(TIOCSTI), tioclinux})
    refuse(filter, EPERM, "ioctl", {SCMP_A1(SCMP_CMP_MASKED_EQ, 0xffffffffU, request)});
}

constexpr scmp_arg_cmp lower_half(unsigned argument, scmp_datum_t mask, scmp_datum_t value) {
  return {argument, SCMP_CMP_MASKED_EQ, mask, value};
}

/// What truncates a file without opening it for writing, which is all that Landlock's first versions see.
void refuse_hidden_truncation(scmp_filter_ctx filter) {
  constexpr scmp_datum_t mask = O_TRUNC | O_ACCMODE;
  for (const scmp_datum_t mode : {scmp_datum_t{O_TRUNC | O_RDONLY}, scmp_datum_t{O_TRUNC | O_ACCMODE}}) {
    refuse(filter, EPERM, "open", {lower_half(1, mask, mode)});
    refuse(filter, EPERM, "openat", {lower_half(2, mask, mode)});
  }
  refuse(filter, ENOSYS, "openat2");  // hides its flags behind a pointer
}

/// A pair of datagram sockets could still send to any name, abstract or in a folder; connected ones cannot.
void refuse_addressable_pairs(scmp_filter_ctx filter) {
  constexpr scmp_datum_t type_mask = 0xf;
  refuse(filter, EPERM, "socketpair", {SCMP_A0(SCMP_CMP_NE, AF_UNIX)});
  for (const scmp_datum_t type : {SOCK_DGRAM, SOCK_RAW})
    refuse(filter, EPERM, "socketpair", {lower_half(1, type_mask, type)});
}

void add_rules_without_namespaces(scmp_filter_ctx filter) {
  constexpr scmp_datum_t all = 0xffffffffU;
  for (const char* name : refused_without_namespaces) refuse(filter, EPERM, name);
  refuse_hidden_truncation(filter);
  refuse_addressable_pairs(filter);
  for (const char* name : {"prlimit64", "sched_setscheduler", "sched_setparam", "sched_setattr"})
    refuse(filter, EPERM, name, {SCMP_A0(SCMP_CMP_NE, 0)});
  // SIGIO can be sent to any process of the user; a lease stops whoever opens the file.
  for (const int command : {F_SETOWN, F_SETOWN_EX, F_SETSIG, F_SETLEASE, F_NOTIFY})
    refuse(filter, EPERM, "fcntl", {lower_half(1, all, static_cast<scmp_datum_t>(command))});
  for (const unsigned long request :
       {static_cast<unsigned long>(FIOSETOWN), static_cast<unsigned long>(SIOCSPGRP), FS_IOC_SETFLAGS,
        FS_IOC_SETVERSION, FS_IOC_FSSETXATTR, FS_IOC_ENABLE_VERITY})
    refuse(filter, EPERM, "ioctl", {lower_half(1, all, request & all)});
  for (const char* name : signals) {
    const int number = seccomp_syscall_resolve_name(name);
    // Its own process group is a process's own business, and is all that 0 can mean.
    const bool group = std::string_view(name) == "kill";
    const scmp_arg_cmp others = SCMP_A0(SCMP_CMP_NE, 0);
    check_seccomp(seccomp_rule_add_array(filter, SCMP_ACT_NOTIFY, number, group ? 1 : 0, &others), name);
  }
}

/// Everything newer than was looked at, put before the rest of the program.
void refuse_newer_calls(std::vector<sock_filter>& program) {
  const std::array<sock_filter, 3> first{
      sock_filter BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
      sock_filter BPF_JUMP(BPF_JMP | BPF_JGT | BPF_K, newest_known_call, 0, 1),
      sock_filter BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENOSYS)};
  program.insert(program.begin(), first.begin(), first.end());
}

}  // namespace

std::vector<sock_filter> make_seccomp_filter(Containment containment, std::uint32_t architecture) {
  const std::unique_ptr<void, void (*)(scmp_filter_ctx)> filter(seccomp_init(SCMP_ACT_ALLOW),
                                                                seccomp_release);
  if (!filter) throw_errno("seccomp_init");
  if (architecture != SCMP_ARCH_NATIVE && architecture != seccomp_arch_native()) {
    check_seccomp(seccomp_arch_add(filter.get(), architecture), "seccomp architecture");
    check_seccomp(seccomp_arch_remove(filter.get(), SCMP_ARCH_NATIVE), "seccomp architecture");
  }
  check_seccomp(seccomp_attr_set(filter.get(), SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_ERRNO(ENOSYS)),
                "seccomp bad architecture");
  check_seccomp(seccomp_attr_set(filter.get(), SCMP_FLTATR_CTL_OPTIMIZE, 2), "seccomp optimisation");
  add_rules(filter.get());
  if (containment == Containment::landlock) add_rules_without_namespaces(filter.get());
  const UniqueFd program(check(memfd_create("spar-seccomp", MFD_CLOEXEC), "memfd_create"));
  check_seccomp(seccomp_export_bpf(filter.get(), program.get()), "seccomp_export_bpf");
  const off_t size = check(lseek(program.get(), 0, SEEK_END), "lseek");
  std::vector<sock_filter> instructions(static_cast<std::size_t>(size) / sizeof(sock_filter));
  check(pread(program.get(), instructions.data(), static_cast<std::size_t>(size), 0),
        "read of the seccomp filter");
  if (containment == Containment::landlock) refuse_newer_calls(instructions);
  return instructions;
}

}  // namespace spar::runner
