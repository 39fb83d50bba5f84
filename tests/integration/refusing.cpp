// refusing CALL COMMAND...: becomes a command for which the kernel refuses one system call (memfd_create)
// with EPERM, as a stricter sandbox around the whole judge would.
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <cstring>

int main(int argc, char** argv) {
  if (argc < 3 || std::strcmp(argv[1], "memfd_create") != 0) return 2;
  std::array<sock_filter, 4> code{sock_filter{BPF_LD | BPF_W | BPF_ABS, 0, 0, offsetof(seccomp_data, nr)},
                                  sock_filter{BPF_JMP | BPF_JEQ | BPF_K, 0, 1, SYS_memfd_create},
                                  sock_filter{BPF_RET | BPF_K, 0, 0, SECCOMP_RET_ERRNO | EPERM},
                                  sock_filter{BPF_RET | BPF_K, 0, 0, SECCOMP_RET_ALLOW}};
  const sock_fprog program{code.size(), code.data()};
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 ||
      prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) != 0) {
    std::perror("refusing");
    return 2;
  }
  execv(argv[2], argv + 2);
  std::perror(argv[2]);
  return 127;
}
