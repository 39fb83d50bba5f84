/* Room for recursion 100,000 deep. R keeps three stacks: that of C; that of protected
   pointers, which an option bounds (recursion.c enlarges both); and that of compiled code, whose size is fixed when R is built, to about
   15,000 calls. The last is asked of malloc by a size that nothing else has: this library is loaded before R and gives
   more; the end of the stack, which R looks at, is moved once R is up. Pages that are never touched cost nothing. */
#define _GNU_SOURCE
#include <stddef.h>
#include <sys/mman.h>

enum { entry = 16, entries_of_r = 200000, entries = 8000000 };

void* spar_node_stack;
const size_t spar_node_stack_size = (size_t)entry * entries;

extern void* __libc_malloc(size_t size);

void* malloc(size_t size) {
  if (size != (size_t)entry * entries_of_r || spar_node_stack != NULL) return __libc_malloc(size);
  void* stack = mmap(NULL, spar_node_stack_size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (stack == MAP_FAILED) return __libc_malloc(size);
  spar_node_stack = stack;
  return stack;
}
