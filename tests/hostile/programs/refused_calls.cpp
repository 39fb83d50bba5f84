// Class 13: system calls that nobody needs here. Prints every one that is not refused with EPERM or ENOSYS.
#include <elf.h>
#include <fcntl.h>
#include <linux/keyctl.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/personality.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstddef>
#include <cstdio>
#include <cstring>
#include <initializer_list>
#include <string>

#include "places.hpp"

static int allowed = 0;

static void expect_refused(const char* name, long result) {
  if (result == -1 && (errno == EPERM || errno == ENOSYS)) return;
  std::printf("%s: %ld, %s\n", name, result, std::strerror(errno));
  ++allowed;
}

#define REFUSED(name, ...) expect_refused(#name, syscall(SYS_##name, __VA_ARGS__))

static void namespaces() {
  REFUSED(mount, "none", "/tmp", "tmpfs", 0, nullptr);
  REFUSED(umount2, "/tmp", 0);
  REFUSED(pivot_root, ".", ".");
  REFUSED(chroot, "/work");
  REFUSED(move_mount, -1, "", -1, "", 0);
  REFUSED(open_tree, AT_FDCWD, "/", 0);
  REFUSED(fsopen, "tmpfs", 0);
  REFUSED(fsconfig, -1, 0, nullptr, nullptr, 0);
  REFUSED(fsmount, -1, 0, 0);
  REFUSED(fspick, AT_FDCWD, "/", 0);
  REFUSED(mount_setattr, -1, "", 0, nullptr, 0);
  REFUSED(setns, 0, 0);
  for (const int flag : {CLONE_NEWUSER, CLONE_NEWNS, CLONE_NEWPID, CLONE_NEWNET, CLONE_NEWIPC, CLONE_NEWUTS,
                         CLONE_NEWCGROUP}) {
    REFUSED(unshare, flag);
    REFUSED(clone, flag | SIGCHLD, nullptr, nullptr, nullptr, nullptr);
  }
  char arguments[88] = {};
  REFUSED(clone3, arguments, sizeof arguments);
}

static void other_processes() {
  char buffer[16] = {};
  REFUSED(ptrace, PTRACE_ATTACH, 1, nullptr, nullptr);
  REFUSED(ptrace, PTRACE_TRACEME, 0, nullptr, nullptr);
  REFUSED(process_vm_readv, getpid(), buffer, 0, buffer, 0, 0);
  REFUSED(process_vm_writev, 1, buffer, 0, buffer, 0, 0);
  REFUSED(pidfd_getfd, 0, 0, 0);
  REFUSED(kcmp, getpid(), 1, 0, 0, 0);
  REFUSED(io_uring_setup, 8, buffer);
  REFUSED(io_uring_enter, 0, 1, 0, 0, nullptr, 0);
  REFUSED(io_uring_register, 0, 0, nullptr, 0);
  REFUSED(process_madvise, 0, buffer, 0, 0, 0);
  REFUSED(userfaultfd, 1);
  REFUSED(bpf, 0, buffer, sizeof buffer);
  REFUSED(perf_event_open, buffer, 0, -1, -1, 0);
  REFUSED(open_by_handle_at, AT_FDCWD, buffer, O_RDONLY);
  REFUSED(name_to_handle_at, AT_FDCWD, "/", buffer, buffer, 0);
  REFUSED(fanotify_init, 0, 0);
}

static void channels() {
  REFUSED(keyctl, KEYCTL_GET_KEYRING_ID, -3, 1);
  REFUSED(add_key, "user", "mark", "x", 1, -3);
  REFUSED(request_key, "user", "mark", nullptr, -3);
  REFUSED(shmget, 0x5A5A, 4096, 01600);
  REFUSED(msgget, 0x5A5A, 01600);
  REFUSED(semget, 0x5A5A, 1, 01600);
  REFUSED(mq_open, "mark", O_CREAT | O_RDWR, 0600, nullptr);
  for (const int family : {AF_NETLINK, AF_PACKET, AF_VSOCK, AF_ALG}) {
    REFUSED(socket, family, SOCK_RAW, 0);
    REFUSED(socket, 0x100000000L | family, SOCK_RAW, 0);  // the kernel reads the lower half only
  }
}

static void administration() {
  REFUSED(personality, ADDR_NO_RANDOMIZE);
  REFUSED(reboot, 0, 0, 0, nullptr);
  REFUSED(swapon, "/work/x", 0);
  REFUSED(init_module, nullptr, 0, "");
  REFUSED(kexec_load, 0, 0, nullptr, 0);
  REFUSED(syslog, 3, nullptr, 0);
  REFUSED(settimeofday, nullptr, nullptr);
  REFUSED(acct, nullptr);
  REFUSED(quotactl, 0, nullptr, 0, nullptr);
  REFUSED(clock_settime, 0, nullptr);
  REFUSED(iopl, 3);
  REFUSED(vhangup, 0);
  const char letter = 'x';
  REFUSED(ioctl, 0, TIOCSTI, &letter);
  REFUSED(ioctl, 0, 0xffffffff00000000UL | TIOCSTI, &letter);  // the kernel reads the lower half only
  REFUSED(sched_setaffinity, 0, sizeof(cpu_set_t), nullptr);
}

#ifdef __x86_64__
/// A 32-bit program of thirteen bytes: exit(42), and a fault if that was refused.
[[noreturn]] static void become_32_bit() {
  constexpr unsigned char instructions[] = {0xb8, 1, 0, 0, 0, 0xbb, 42, 0, 0, 0, 0xcd, 0x80, 0xf4};
  constexpr unsigned address = 0x08048000;
  struct {
    Elf32_Ehdr header;
    Elf32_Phdr segment;
    unsigned char code[sizeof instructions];
  } file{};
  std::memcpy(file.header.e_ident, ELFMAG "\1\1\1", 7);
  file.header.e_type = ET_EXEC;
  file.header.e_machine = EM_386;
  file.header.e_version = EV_CURRENT;
  file.header.e_entry = address + offsetof(decltype(file), code);
  file.header.e_phoff = offsetof(decltype(file), segment);
  file.header.e_ehsize = sizeof file.header;
  file.header.e_phentsize = sizeof file.segment;
  file.header.e_phnum = 1;
  file.segment = {PT_LOAD, 0, address, address, sizeof file, sizeof file, PF_R | PF_X, 4096};
  std::memcpy(file.code, instructions, sizeof instructions);
  const int out = open((work() + "/tiny").c_str(), O_CREAT | O_WRONLY | O_CLOEXEC, 0755);
  (void)!write(out, &file, sizeof file);
  close(out);
  execl((work() + "/tiny").c_str(), "tiny", nullptr);
  _exit(0);
}
#endif

static void foreign_calls() {
#ifdef __x86_64__
  // Whatever reaches the kernel by the 32-bit gate answers -ENOSYS; getpid is 20 there and would answer a
  // number.
  long result = 20;
  asm volatile("int $0x80" : "+a"(result) : : "memory", "r8", "r9", "r10", "r11");
  errno = static_cast<int>(-result);
  expect_refused("getpid by int 0x80", result < 0 ? -1 : result);
  expect_refused("getpid by x32", syscall(0x40000000 | SYS_getpid));
  int status = 0;
  if (fork() == 0) become_32_bit();
  wait(&status);
  if (WIFEXITED(status) && WEXITSTATUS(status) == 42) allowed += std::printf("a 32-bit program\n");
#endif
}

// Where no namespace and no mount stands between: other processes, and the user's own files.
static void what_a_namespace_would_stop() {
  for (const int family : {AF_UNIX, AF_INET, AF_INET6}) REFUSED(socket, family, SOCK_STREAM, 0);
  int ends[2] = {};
  if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0) expect_refused("socketpair should work, and", -2);
  int datagrams[2] = {};
  for (const int type : std::initializer_list<int>{SOCK_DGRAM, SOCK_RAW, SOCK_DGRAM | SOCK_CLOEXEC})
    REFUSED(socketpair, AF_UNIX, type, 0, datagrams);  // could send to the names of others
  REFUSED(socketpair, 30 /* AF_TIPC */, SOCK_STREAM, 0, datagrams);
  REFUSED(fcntl, ends[0], F_SETOWN, getppid());
  REFUSED(fcntl, ends[0], F_SETSIG, SIGTERM);
  const int owner = getppid();
  REFUSED(ioctl, ends[0], 0x8901 /* FIOSETOWN */, &owner);
  REFUSED(prlimit64, getppid(), 0, nullptr, nullptr);
  REFUSED(setpriority, 0, getppid(), 19);
  REFUSED(sched_setscheduler, getppid(), 0, nullptr);
  REFUSED(pidfd_send_signal, 0, 0, nullptr, 0);
  REFUSED(move_pages, getppid(), 0, nullptr, nullptr, nullptr, 0);
  const std::string file = program() + "/hostile";
  const char* const path = file.c_str();
  REFUSED(fchmodat, AT_FDCWD, path, 0777);
  REFUSED(fchownat, AT_FDCWD, path, 0, 0, 0);
  REFUSED(utimensat, AT_FDCWD, path, nullptr, 0);
  REFUSED(setxattr, path, "user.mark", "x", 1, 0);
  REFUSED(removexattr, path, "user.mark");
  REFUSED(truncate, path, 0);
  const int own = open(path, O_RDONLY);
  REFUSED(fchmod, own, 0777);
  REFUSED(fsetxattr, own, "user.mark", "x", 1, 0);
  const int flags = 0;
  REFUSED(ioctl, own, 0x40086602 /* FS_IOC_SETFLAGS */, &flags);
  // Landlock's first versions do not see that these truncate.
  for (const int mode : {O_RDONLY, O_ACCMODE}) REFUSED(openat, AT_FDCWD, path, mode | O_TRUNC);
  char how[24] = {};
  REFUSED(openat2, AT_FDCWD, path, how, sizeof how);
  constexpr long fchmodat2 = 452;
  expect_refused("fchmodat2", syscall(fchmodat2, AT_FDCWD, path, 0777, 0));
  REFUSED(inotify_init1, 0);
  REFUSED(inotify_add_watch, 0, "/", 0x100);
}

int main() {
  namespaces();
  other_processes();
  channels();
  administration();
  foreign_calls();
  if (in_place()) what_a_namespace_would_stop();
  return allowed == 0 ? 0 : 1;
}
