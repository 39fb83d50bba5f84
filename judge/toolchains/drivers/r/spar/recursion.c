/* Gives R the larger stacks: stacks.c. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>

#include "driver.h"

extern uintptr_t R_CStackLimit;
extern char* R_BCNodeStackEnd;
extern SEXP* R_PPStack;
extern int R_PPStackSize, R_PPStackTop;

enum { protected_pointers = 20000000, kept_free = 1 << 20 };

static void enlarge_node_stack(void) {
  char** stack = dlsym(RTLD_DEFAULT, "spar_node_stack");
  const size_t* size = dlsym(RTLD_DEFAULT, "spar_node_stack_size");
  if (stack != NULL && *stack != NULL) R_BCNodeStackEnd = *stack + *size - kept_free;
}

static void enlarge_pointer_stack(void) {
  const size_t size = (size_t)protected_pointers * sizeof(SEXP);
  SEXP* stack = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (stack == MAP_FAILED) return;
  memcpy(stack, R_PPStack, (size_t)R_PPStackTop * sizeof *stack);
  R_PPStack = stack;
  R_PPStackSize = protected_pointers - 1000; /* R reports an overflow by means of a few more */
}

SEXP enlarge_stacks(void) {
  struct rlimit limit;
  if (getrlimit(RLIMIT_STACK, &limit) == 0)
    R_CStackLimit = limit.rlim_cur == RLIM_INFINITY ? (uintptr_t)-1 : (uintptr_t)limit.rlim_cur;
  enlarge_node_stack();
  enlarge_pointer_stack();
  return R_NilValue;
}
