#include "runner/seccomp_filter.hpp"

#include <sched.h>
#include <seccomp.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/personality.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
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
    "delete_module", "reboot", "swapon", "swapoff", "acct", "quotactl", "quotactl_fd", "syslog", "settimeofday",
    "clock_settime", "clock_adjtime", "adjtimex", "iopl", "ioperm", "vhangup", "nfsservctl",
    // a slot keeps to its core: CPU time must not pass faster than the wall clock, nor at a neighbour's
    // expense
    "sched_setaffinity"};

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
  // The kernel reads 32 bits of a socket's family and of an ioctl's number: compare as many, or the upper half
  // would walk past the filter.
  for (const int family : {AF_NETLINK, AF_PACKET, AF_VSOCK, AF_ALG})
    refuse(filter, EPERM, "socket",
           {SCMP_A0(SCMP_CMP_MASKED_EQ, 0xffffffffU, static_cast<scmp_datum_t>(family))});
  constexpr unsigned tioclinux = 0x541C;
  for (const unsigned request : {static_cast<unsigned>(TIOCSTI), tioclinux})
    refuse(filter, EPERM, "ioctl", {SCMP_A1(SCMP_CMP_MASKED_EQ, 0xffffffffU, request)});
}

}  // namespace

std::vector<sock_filter> make_seccomp_filter(std::uint32_t architecture) {
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
  const UniqueFd program(check(memfd_create("spar-seccomp", MFD_CLOEXEC), "memfd_create"));
  check_seccomp(seccomp_export_bpf(filter.get(), program.get()), "seccomp_export_bpf");
  const off_t size = check(lseek(program.get(), 0, SEEK_END), "lseek");
  std::vector<sock_filter> instructions(static_cast<std::size_t>(size) / sizeof(sock_filter));
  check(pread(program.get(), instructions.data(), static_cast<std::size_t>(size), 0),
        "read of the seccomp filter");
  return instructions;
}

}  // namespace spar::runner
