// Class 1: forks without end, in every process; or (argument "vfork") starts short-lived children without
// end.
#include <unistd.h>

#include <cstring>

int main(int argc, char** argv) {
  const bool brief = argc > 1 && std::strcmp(argv[1], "vfork") == 0;
  for (;;) {
    const pid_t child = brief ? vfork() : fork();
    if (child == 0 && brief) _exit(0);
  }
}
