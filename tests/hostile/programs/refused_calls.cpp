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
  const int out = open("/work/tiny", O_CREAT | O_WRONLY | O_CLOEXEC, 0755);
  (void)!write(out, &file, sizeof file);
  close(out);
  execl("/work/tiny", "tiny", nullptr);
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

int main() {
  namespaces();
  other_processes();
  channels();
  administration();
  foreign_calls();
  return allowed == 0 ? 0 : 1;
}
