/* Gives R the larger stacks: stacks.c. That of C is one of our own, since a call of compiled code takes about 7 KiB of it
   and the system's is as large as the memory limit: what is never touched does not count as memory. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <string.h>
#include <sys/mman.h>
#include <ucontext.h>

#include "driver.h"

extern uintptr_t R_CStackLimit, R_CStackStart;
extern char* R_BCNodeStackEnd;
extern SEXP* R_PPStack;
extern int R_PPStackSize, R_PPStackTop;

enum { protected_pointers = 20000000, kept_free = 1 << 20 };
static const size_t c_stack = (size_t)2 << 30;

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
  enlarge_node_stack();
  enlarge_pointer_stack();
  return R_NilValue;
}

void on_a_large_stack(void (*work)(void)) {
  static ucontext_t here, there; /* out of the stack's way */
  void* stack = mmap(NULL, c_stack, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_STACK, -1, 0);
  if (stack == MAP_FAILED) work();
  getcontext(&there);
  there.uc_stack.ss_sp = stack;
  there.uc_stack.ss_size = c_stack;
  there.uc_link = NULL;
  makecontext(&there, work, 0);
  R_CStackStart = (uintptr_t)stack + c_stack;
  R_CStackLimit = c_stack - c_stack / 20; /* the rest is for R to report it */
  swapcontext(&here, &there);
}
