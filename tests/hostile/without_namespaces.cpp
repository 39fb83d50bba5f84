// Executes its arguments as in a default container: namespaces and mounts are refused, and clone3 is not
// there, since a filter cannot see its flags.
#include <linux/sched.h>
#include <seccomp.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <initializer_list>

namespace {

bool refuse(scmp_filter_ctx filter, const char* name, int error) {
  return seccomp_rule_add(filter, SCMP_ACT_ERRNO(static_cast<unsigned>(error)),
                          seccomp_syscall_resolve_name(name), 0) == 0;
}

bool refuse_namespaces(scmp_filter_ctx filter) {
  for (const unsigned flag :
       {CLONE_NEWNS, CLONE_NEWUSER, CLONE_NEWPID, CLONE_NEWNET, CLONE_NEWIPC, CLONE_NEWUTS, CLONE_NEWCGROUP})
    if (seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), seccomp_syscall_resolve_name("clone"), 1,
                         SCMP_A0(SCMP_CMP_MASKED_EQ, flag, flag)) != 0)
      return false;
  return refuse(filter, "clone3", ENOSYS) && refuse(filter, "unshare", EPERM) &&
         refuse(filter, "setns", EPERM) && refuse(filter, "mount", EPERM) &&
         refuse(filter, "open_tree", EPERM) && seccomp_load(filter) == 0;
}

}  // namespace

int main(int argc, char** argv) {
  const scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
  if (argc < 2 || filter == nullptr || !refuse_namespaces(filter)) {
    std::fputs("usage: without_namespaces COMMAND...; and seccomp filters must be allowed\n", stderr);
    return 126;
  }
  execv(argv[1], argv + 1);
  std::perror(argv[1]);
  return 127;
}
