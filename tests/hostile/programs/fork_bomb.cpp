// Class 1: forks without end, in every process; or (argument "vfork") starts short-lived children without
// end; or ("comet") forks and ends at once, so that it is never where it was seen last.
#include <unistd.h>

#include <cstring>

int main(int argc, char** argv) {
  const bool brief = argc > 1 && std::strcmp(argv[1], "vfork") == 0;
  const bool comet = argc > 1 && std::strcmp(argv[1], "comet") == 0;
  for (int i = 0; comet && i < 8; ++i)
    if (fork() == 0) break;
  while (comet)
    if (fork() > 0) _exit(0);
  for (;;) {
    const pid_t child = brief ? vfork() : fork();
    if (child == 0 && brief) _exit(0);
  }
}
