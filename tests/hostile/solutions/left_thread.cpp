// Class 17: a thread started before main waits in the driver, to answer for the cases.
#include <pthread.h>
#include <unistd.h>
static void* wait_for_ever(void*) {
  for (;;) (void)!write(1, "thread ", 7), usleep(1000);
}
static const int started = [] {
  pthread_t thread;
  return pthread_create(&thread, nullptr, wait_for_ever, nullptr);
}();
long long twice(long long) { return started; }
