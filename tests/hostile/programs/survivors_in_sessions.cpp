// Class 2: children in sessions of their own that ignore signals and wait for ever, and so does their parent.
#include <unistd.h>

#include <csignal>

int main() {
  for (int i = 0; i < 3; ++i) {
    if (fork() != 0) continue;
    setsid();
    for (int signal = 1; signal < 32; ++signal) ::signal(signal, SIG_IGN);
    break;
  }
  for (;;) pause();
}
