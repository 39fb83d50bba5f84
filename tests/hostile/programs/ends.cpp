// Ends in the way that its arguments say: "exit N", "signal N", "abort", "thread N" (another thread sends the
// signal), "child N" (a child that was waited for died so; exit code 0), "sleep MS" (prints how many
// nanoseconds it slept).
#include <pthread.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>

static std::uint64_t now() {
  timespec time{};
  clock_gettime(CLOCK_MONOTONIC, &time);
  return static_cast<std::uint64_t>(time.tv_sec) * 1'000'000'000 + static_cast<std::uint64_t>(time.tv_nsec);
}

static int number = 0;

static void* send_signal(void*) {
  kill(getpid(), number);
  return nullptr;
}

int main(int argc, char** argv) {
  const auto is = [&](const char* name) { return argc > 1 && std::strcmp(argv[1], name) == 0; };
  number = argc > 2 ? std::atoi(argv[2]) : 0;
  if (is("exit")) std::exit(number);
  if (is("signal")) raise(number);
  if (is("abort")) std::abort();
  if (is("thread")) {
    pthread_t thread;
    pthread_create(&thread, nullptr, send_signal, nullptr);
    for (;;) pause();
  }
  if (is("child")) {
    if (fork() == 0) raise(number);
    wait(nullptr);
  }
  if (is("sleep")) {
    const std::uint64_t start = now();
    usleep(static_cast<useconds_t>(number) * 1000);
    std::printf("%llu\n", static_cast<unsigned long long>(now() - start));
  }
}
