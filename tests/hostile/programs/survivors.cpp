// Class 2: leaves by setsid and a double fork, while the parent ends at once. The survivors ignore signals,
// hold stdout open, keep writing to it, and try to leave a file behind later.
#include <fcntl.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>

#include "places.hpp"

int main() {
  for (int i = 0; i < 5; ++i) {
    if (fork() != 0) continue;
    setsid();
    if (fork() != 0) _exit(0);
    for (int signal = 1; signal < 32; ++signal) ::signal(signal, SIG_IGN);
    for (;;) {
      usleep(1000);
      (void)!write(1, "x", 1);
      close(open((work() + "/late").c_str(), O_CREAT | O_WRONLY, 0644));
    }
  }
  std::puts("parent");
}
