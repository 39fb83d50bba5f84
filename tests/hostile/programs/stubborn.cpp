// Classes 3 to 5, by argument. Those that never end by themselves: "stop" stops itself, "sleep", "pause" and
// "select" wait, "drip" prints a byte now and then; "ignore" spins with every signal ignored, "alarms" spins
// among its own timers, "system" burns system time, "threads" burns on four threads, "children" in children
// that nobody waits for.
#include <fcntl.h>
#include <pthread.h>
#include <sys/select.h>
#include <sys/time.h>
#include <unistd.h>

#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <initializer_list>

[[noreturn]] static void* spin(void*) {
  volatile std::uint64_t count = 0;
  for (;;) {
    const std::uint64_t next = count + 1;
    count = next;
  }
}

static void nothing(int) {}

static void alarms() {
  for (const int signal : {SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU}) ::signal(signal, nothing);
  const itimerval often{{0, 500}, {0, 500}};
  for (const int which : {ITIMER_REAL, ITIMER_VIRTUAL, ITIMER_PROF}) setitimer(which, &often, nullptr);
}

static void burn_in_children() {
  signal(SIGCHLD, SIG_IGN);  // reaped by the kernel: their times are added to nobody's
  for (;;) {
    if (fork() != 0) {
      usleep(1500);
      continue;
    }
    for (int i = 0; i < 500000; ++i) asm volatile("");
    _exit(0);
  }
}

int main(int argc, char** argv) {
  const auto is = [&](const char* name) { return argc > 1 && std::strcmp(argv[1], name) == 0; };
  if (is("stop")) raise(SIGSTOP);
  if (is("sleep")) sleep(100000);
  while (is("pause")) pause();
  if (is("select")) select(0, nullptr, nullptr, nullptr, nullptr);
  while (is("drip")) {
    (void)!write(1, ".", 1);
    usleep(5000);
  }
  if (is("ignore"))
    for (int signal = 1; signal < 65; ++signal) ::signal(signal, SIG_IGN);
  if (is("alarms")) alarms();
  if (is("system")) {
    const int zero = open("/dev/zero", O_RDONLY);
    static char buffer[1 << 20];
    while (read(zero, buffer, sizeof buffer) > 0) continue;
  }
  pthread_t thread;
  for (int i = 0; i < 3 && is("threads"); ++i) pthread_create(&thread, nullptr, spin, nullptr);
  if (is("children")) burn_in_children();
  spin(nullptr);
}
