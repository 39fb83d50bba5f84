// The problem's types, and what a value of each is in C: a row of parts (README.md beside this folder).
#pragma once

#include "spar/bind.h"
#include "spar/json.h"

enum spar_kind {
  SPAR_VOID,
  SPAR_INT,
  SPAR_REAL,
  SPAR_TRUTH,
  SPAR_TEXT,
  SPAR_LINKED,
  SPAR_TREE,
  SPAR_GRAPH,
  SPAR_LIST,
  SPAR_OPTIONAL,
  SPAR_TUPLE,
  SPAR_LENGTH  ///< a list's length; of parts only
};

enum { SPAR_MOST_PARTS = 64, SPAR_MOST_HELD = 16 };

struct spar_type {
  enum spar_kind kind;
  int held_count;
  struct spar_type* held[SPAR_MOST_HELD];
  int parts;
};

/// One part: what it holds in the end, and how many addresses lead to it. `base` is how the solution declares
/// it.
struct spar_part {
  enum spar_kind leaf;
  int depth;
  enum spar_base base;
  bool by_address;  ///< of a mutated argument: the function may change it
};

static enum spar_kind spar_kind_of(const char* word, size_t size) {
  static const char* const words[] = {"void",      "int",        "float", "bool",     "string", "list_node",
                                      "tree_node", "graph_node", "list",  "optional", "tuple"};
  for (int kind = 0; kind <= SPAR_TUPLE; ++kind)
    if (strlen(words[kind]) == size && memcmp(words[kind], word, size) == 0) return (enum spar_kind)kind;
  spar_stop(SPAR_MISUSE, "the driver for C does not know the type %.*s", (int)size, word);
}

/// Reads "list<tuple<int,float>>" and stops behind it.
static struct spar_type* spar_parse_type(const char** at) {
  struct spar_type* type = spar_room(sizeof *type);
  while (**at == ' ') ++*at;
  const size_t size = strcspn(*at, "<>, ()");
  type->kind = spar_kind_of(*at, size);
  *at += size;
  type->parts = type->kind == SPAR_LIST || type->kind == SPAR_VOID ? 1 : 0;
  if (**at != '<') return type->parts = 1, type;
  do {
    ++*at;
    if (type->held_count == SPAR_MOST_HELD)
      spar_stop(SPAR_MISUSE, "the driver for C takes tuples of at most %d", SPAR_MOST_HELD);
    struct spar_type* held = spar_parse_type(at);
    type->held[type->held_count++] = held;
    type->parts += held->parts;
  } while (**at == ',');
  ++*at;
  return type;
}

static bool spar_is_address(const struct spar_part* part) {
  return part->depth > 0 || (part->leaf >= SPAR_LINKED && part->leaf <= SPAR_GRAPH);
}

/// The parts of a type; returns how many.
static int spar_parts_of(const struct spar_type* type, struct spar_part* parts) {
  if (type->parts > SPAR_MOST_PARTS)
    spar_stop(SPAR_MISUSE, "the driver for C takes at most %d parts for a value", SPAR_MOST_PARTS);
  if (type->held_count == 0) {
    parts[0] = (struct spar_part){.leaf = type->kind, .depth = type->kind == SPAR_TEXT};
    return 1;
  }
  int count = 0;
  for (int i = 0; i < type->held_count; ++i) count += spar_parts_of(type->held[i], parts + count);
  if (type->kind == SPAR_OPTIONAL && !spar_is_address(parts)) ++parts[0].depth;
  if (type->kind != SPAR_LIST) return count;
  for (int i = 0; i < count; ++i) ++parts[i].depth;
  memmove(parts + 2, parts + 1, (size_t)(count - 1) * sizeof *parts);
  parts[1] = (struct spar_part){.leaf = SPAR_LENGTH};
  return count + 1;
}

static size_t spar_size_of(enum spar_base base) {
  static const size_t sizes[] = {8, 1, 1, 1, 1, 2, 2, 4, 4, 8, 8, 4, 8, 8, 8, 8};
  return sizes[base];
}
static bool spar_is_integer(enum spar_base base) { return base >= SPAR_I8 && base <= SPAR_U64; }

/// Whether a C type (bind.h) may stand for a part; if so, the part knows.
static bool spar_takes(struct spar_part* part, int c_type, int more_addresses) {
  const enum spar_base base = (enum spar_base)(c_type / 8);
  int depth = c_type % 8 - more_addresses;
  bool fits = false;
  switch (part->leaf) {
    case SPAR_INT:
    case SPAR_LENGTH:
      fits = spar_is_integer(base) || base == SPAR_CHAR;
      break;
    case SPAR_REAL:
      fits = base == SPAR_FLOAT || base == SPAR_DOUBLE;
      break;
    case SPAR_TRUTH:
      fits = base == SPAR_BOOL || spar_is_integer(base);
      break;
    case SPAR_TEXT:
      fits = base == SPAR_CHAR;
      if (depth == part->depth - 1) part->depth = depth;  // strings of one character each
      break;
    case SPAR_LINKED:
    case SPAR_TREE:
    case SPAR_GRAPH:
      fits = base == SPAR_LIST_NODE + (part->leaf - SPAR_LINKED);
      break;
    default:
      break;
  }
  part->base = base;
  return fits && depth == part->depth;
}

/// How the starting code would declare a part.
static void spar_describe_part(struct spar_text* into, const struct spar_part* part, int more_addresses) {
  static const char* const names[] = {
      "void",         "long long", "double", "bool", "char", "struct ListNode*", "struct TreeNode*",
      "struct Node*", "",          "",       "",     "int"};
  spar_add(into, names[part->leaf]);
  for (int i = 0; i < part->depth + more_addresses; ++i) spar_add(into, "*");
}
