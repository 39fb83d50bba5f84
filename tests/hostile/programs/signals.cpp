// Class 3: signals to its parent, to init and to everybody must change nothing outside the program.
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <initializer_list>

int main() {
  for (const int signal : {SIGSTOP, SIGKILL, SIGTERM, SIGSEGV, SIGCHLD}) {
    kill(1, signal);
    kill(getppid(), signal);
  }
  kill(-1, SIGTERM);  // reaches nobody: a program does not signal itself by -1, and init cannot be signalled
  if (getppid() != 1) return 1;
  std::puts("still here");
}
