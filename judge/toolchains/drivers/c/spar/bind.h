// Describes a function of a solution to the driver: the types of its parameters and its result, and a call of
// it. compile.sh gives each function three macros, from what the compiler itself says of it:
// SPAR_RESULT_name, SPAR_PARAMETERS_name and SPAR_STORE_name(to, call).
#pragma once

#include <stddef.h>

struct ListNode;
struct TreeNode;
struct Node;

/// A C type: one of these times 8, plus how many pointers lead to it.
enum spar_base {
  SPAR_OTHER,
  SPAR_BOOL,
  SPAR_CHAR,
  SPAR_I8,
  SPAR_U8,
  SPAR_I16,
  SPAR_U16,
  SPAR_I32,
  SPAR_U32,
  SPAR_I64,
  SPAR_U64,
  SPAR_FLOAT,
  SPAR_DOUBLE,
  SPAR_LIST_NODE,
  SPAR_TREE_NODE,
  SPAR_GRAPH_NODE
};

// `const` may stand at any level.
#define SPAR_POINTERS(B, CODE)                                                                          \
  B:                                                                                                    \
  (CODE) * 8, B* : (CODE)*8 + 1, const B* : (CODE)*8 + 1, B** : (CODE)*8 + 2, const B** : (CODE)*8 + 2, \
      B* const* : (CODE)*8 + 2, const B* const* : (CODE)*8 + 2, B*** : (CODE)*8 + 3,                    \
      const B*** : (CODE)*8 + 3, const B* const* const* : (CODE)*8 + 3, B**** : (CODE)*8 + 4,           \
      const B**** : (CODE)*8 + 4
#define SPAR_TYPE(T)                                                                                       \
  _Generic(*(T*)0, SPAR_POINTERS(_Bool, SPAR_BOOL), SPAR_POINTERS(char, SPAR_CHAR),                        \
           SPAR_POINTERS(signed char, SPAR_I8), SPAR_POINTERS(unsigned char, SPAR_U8),                     \
           SPAR_POINTERS(short, SPAR_I16), SPAR_POINTERS(unsigned short, SPAR_U16),                        \
           SPAR_POINTERS(int, SPAR_I32), SPAR_POINTERS(unsigned, SPAR_U32), SPAR_POINTERS(long, SPAR_I64), \
           SPAR_POINTERS(unsigned long, SPAR_U64), SPAR_POINTERS(long long, SPAR_I64),                     \
           SPAR_POINTERS(unsigned long long, SPAR_U64), SPAR_POINTERS(float, SPAR_FLOAT),                  \
           SPAR_POINTERS(double, SPAR_DOUBLE), SPAR_NODES(struct ListNode, SPAR_LIST_NODE),                \
           SPAR_NODES(struct TreeNode, SPAR_TREE_NODE), SPAR_NODES(struct Node, SPAR_GRAPH_NODE), default  \
           : SPAR_OTHER)
/// A node is always held by its address.
#define SPAR_NODES(B, CODE) \
  B* : (CODE)*8, const B* : (CODE)*8, B** : (CODE)*8 + 1, B* const* : (CODE)*8 + 1, B*** : (CODE)*8 + 2

struct spar_function {
  const char* name;
  int result;        ///< a type as above; of no meaning where nothing is returned
  const int* types;  ///< of the parameters
  int parameters;
  void (*call)(void** arguments, void* result);  ///< addresses of the arguments, and where the result goes
};

// Applies ONE(index, item) to each item.
#define SPAR_PARENTHESES ()
#define SPAR_AGAIN_1(...) SPAR_AGAIN_2(SPAR_AGAIN_2(SPAR_AGAIN_2(__VA_ARGS__)))
#define SPAR_AGAIN_2(...) SPAR_AGAIN_3(SPAR_AGAIN_3(SPAR_AGAIN_3(__VA_ARGS__)))
#define SPAR_AGAIN_3(...) SPAR_AGAIN_4(SPAR_AGAIN_4(SPAR_AGAIN_4(__VA_ARGS__)))
#define SPAR_AGAIN_4(...) __VA_ARGS__
#define SPAR_EACH(ONE, ...) __VA_OPT__(SPAR_AGAIN_1(SPAR_EACH_STEP(ONE, 0, __VA_ARGS__)))
#define SPAR_EACH_STEP(ONE, INDEX, ITEM, ...) \
  ONE(INDEX, ITEM) __VA_OPT__(, SPAR_EACH_NEXT SPAR_PARENTHESES(ONE, INDEX + 1, __VA_ARGS__))
#define SPAR_EACH_NEXT() SPAR_EACH_STEP

#define SPAR_TYPE_OF_ITEM(INDEX, T) SPAR_TYPE(T)
#define SPAR_ARGUMENT(INDEX, T) *(T*)arguments[INDEX]
#define SPAR_BIND(NAME)                                                                          \
  static void spar_call_##NAME(void** arguments, void* result) {                                 \
    (void)arguments;                                                                             \
    (void)result;                                                                                \
    SPAR_STORE_##NAME(result, NAME(SPAR_EACH(SPAR_ARGUMENT, SPAR_PARAMETERS_##NAME)));           \
  }                                                                                              \
  static const int spar_types_##NAME[] = {SPAR_EACH(SPAR_TYPE_OF_ITEM, SPAR_PARAMETERS_##NAME)}; \
  static const struct spar_function spar_function_##NAME = {                                     \
      #NAME, SPAR_TYPE(SPAR_RESULT_##NAME), spar_types_##NAME,                                   \
      (int)(sizeof spar_types_##NAME / sizeof(int)), spar_call_##NAME};

/// Serves cases of a function; `signature` is "list<int> pair_sum(list<int> values, int target)" and
/// `mutates` the index of the parameter that is the answer, or -1. Returns main's result.
int spar_serve_function(const struct spar_function* function, const char* signature, int mutates);

/// Declares a function of the solution a method: its name and signature in the problem's terms. The first one
/// makes an object, which all others take first.
void spar_add_method(const char* name, const char* signature, const struct spar_function* function);
#define SPAR_METHOD(NAME, METHOD, SIGNATURE)                       \
  SPAR_BIND(NAME)                                                  \
  static void __attribute__((constructor)) spar_add_##NAME(void) { \
    spar_add_method(METHOD, SIGNATURE, &spar_function_##NAME);     \
  }
/// Serves cases of a class. `destroy` may be null.
int spar_serve_class(const struct spar_function* destroy);
