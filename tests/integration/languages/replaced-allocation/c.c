#include <stddef.h>

// Gives from a pool, and takes nothing back.
static _Alignas(16) char pool[1 << 22];
static size_t used;

void* malloc(size_t size) {
  void* place = pool + used;
  used += (size + 31) / 16 * 16;
  return used <= sizeof pool ? place : NULL;
}
void free(void* place) { (void)place; }
void* calloc(size_t count, size_t size) { return malloc(count * size); }
void* realloc(void* place, size_t size) {
  char* moved = malloc(size);
  for (size_t i = 0; place != NULL && i < size; ++i) moved[i] = ((char*)place)[i];
  return moved;
}

long long double_it(long long x) { return 2 * x; }
