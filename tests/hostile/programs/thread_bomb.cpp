// Class 1: starts as many threads as it gets, prints how many, and keeps them until the end.
#include <pthread.h>
#include <unistd.h>

#include <cstdio>

static void* wait_for_ever(void*) {
  for (;;) pause();
}

int main() {
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  pthread_attr_setstacksize(&attributes, 65536);
  int count = 0;
  for (pthread_t thread; count < 100000 && pthread_create(&thread, &attributes, wait_for_ever, nullptr) == 0;)
    ++count;
  std::printf("%d\n", count);
}
