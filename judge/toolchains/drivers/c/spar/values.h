// Values between JSON and the parts that they have in C.
#pragma once

#include "spar/nodes.h"
#include "spar/types.h"

/// Where a part is in memory, so many addresses away from what it holds.
struct spar_slot {
  char* at;
  int depth;
  const struct spar_part* part;
};

static size_t spar_slot_size(const struct spar_slot* slot) {
  return slot->depth > 0 ? sizeof(void*) : spar_size_of(slot->part->base);
}
static void spar_put_address(const struct spar_slot* slot, const void* address) {
  memcpy(slot->at, &address, sizeof address);
}
static char* spar_get_address(const struct spar_slot* slot) {
  char* address = NULL;
  memcpy(&address, slot->at, sizeof address);
  return address;
}

static bool spar_is_signed(enum spar_base base) {
  return base == SPAR_I8 || base == SPAR_I16 || base == SPAR_I32 || base == SPAR_I64 || base == SPAR_CHAR;
}
/// The integer that is there, widened.
static uint64_t spar_get_integer(const struct spar_slot* slot) {
  const size_t size = spar_size_of(slot->part->base);
  uint64_t bits = 0;
  memcpy(&bits, slot->at, size);
  const unsigned above = 64U - 8U * (unsigned)size;
  return spar_is_signed(slot->part->base) ? (uint64_t)((int64_t)(bits << above) >> above) : bits;
}

static void spar_read_integer(struct spar_reader* in, const struct spar_slot* slot) {
  char digits[64];
  spar_number(in, digits);
  const bool is_signed = spar_is_signed(slot->part->base);
  const uint64_t bits = is_signed ? (uint64_t)strtoll(digits, NULL, 10) : strtoull(digits, NULL, 10);
  memcpy(slot->at, &bits, spar_size_of(slot->part->base));
  if (spar_get_integer(slot) != bits || (!is_signed && digits[0] == '-'))
    spar_stop(SPAR_MISUSE, "argument '%s': %s does not fit into %s integer of %zu bits; use long long",
              in->argument, digits, is_signed ? "an" : "an unsigned", 8 * spar_size_of(slot->part->base));
}

static void spar_read_real(struct spar_reader* in, const struct spar_slot* slot) {
  double value = 0;
  if (spar_peek(in) == '"') {
    char* tag = spar_string(in);
    value = strcmp(tag, "-Infinity") == 0 ? -strtod("inf", NULL) : strtod(tag, NULL);
    free(tag);
  } else {
    char digits[64];
    spar_number(in, digits);
    value = strtod(digits, NULL);
  }
  const float narrow = (float)value;
  if (slot->part->base == SPAR_FLOAT)
    memcpy(slot->at, &narrow, sizeof narrow);
  else
    memcpy(slot->at, &value, sizeof value);
}

static void spar_read_text(struct spar_reader* in, const struct spar_slot* slot) {
  char* text = spar_string(in);
  if (slot->depth > 0) return spar_put_address(slot, text);
  if (strlen(text) != 1)
    spar_stop(SPAR_MISUSE, "argument '%s': \"%s\" is not one character; use char*", in->argument, text);
  *slot->at = *text;
  free(text);
}

static void spar_read(struct spar_reader* in, const struct spar_type* type, const struct spar_slot* slots);

static void spar_read_list_of(struct spar_reader* in, const struct spar_type* held,
                              const struct spar_slot* slots) {
  spar_peek(in);
  const size_t count = spar_count(in);
  struct spar_slot element[SPAR_MOST_PARTS];
  size_t sizes[SPAR_MOST_PARTS];
  for (int i = 0; i < held->parts; ++i) {
    element[i] = slots[i == 0 ? 0 : i + 1];
    --element[i].depth;
    sizes[i] = spar_slot_size(&element[i]);
    element[i].at = spar_room(count * sizes[i]);
    spar_put_address(&slots[i == 0 ? 0 : i + 1], element[i].at);
  }
  memcpy(slots[1].at, &count, spar_slot_size(&slots[1]));
  spar_expect(in, '[');
  for (size_t k = 0; k < count; ++k) {
    if (k > 0) spar_expect(in, ',');
    spar_read(in, held, element);
    for (int i = 0; i < held->parts; ++i) element[i].at += sizes[i];
  }
  spar_expect(in, ']');
}

/// The slots of what an optional holds: its first part is one address further, unless it is an address
/// already.
static bool spar_steps_in(const struct spar_type* held) {
  struct spar_part parts[SPAR_MOST_PARTS];
  spar_parts_of(held, parts);
  return !spar_is_address(parts);
}

static void spar_read_optional(struct spar_reader* in, const struct spar_type* held,
                               const struct spar_slot* slots) {
  if (spar_take_word(in, "null")) return;  // all of it is zero
  if (!spar_steps_in(held)) return spar_read(in, held, slots);
  struct spar_slot inside[SPAR_MOST_PARTS];
  memcpy(inside, slots, (size_t)held->parts * sizeof *inside);
  --inside[0].depth;
  inside[0].at = spar_room(spar_slot_size(&inside[0]));
  spar_put_address(&slots[0], inside[0].at);
  spar_read(in, held, inside);
}

/// Reads a value into its parts, which are zero before.
static void spar_read(struct spar_reader* in, const struct spar_type* type, const struct spar_slot* slots) {
  switch (type->kind) {
    case SPAR_INT:
      return spar_read_integer(in, slots);
    case SPAR_REAL:
      return spar_read_real(in, slots);
    case SPAR_TRUTH:
      *slots->at = (char)spar_take_word(in, "true");
      if (*slots->at == 0) spar_take_word(in, "false");
      return;
    case SPAR_TEXT:
      return spar_read_text(in, slots);
    case SPAR_LINKED:
      return spar_put_address(slots, spar_read_list(in));
    case SPAR_TREE:
      return spar_put_address(slots, spar_read_tree(in));
    case SPAR_GRAPH:
      return spar_put_address(slots, spar_read_graph(in));
    case SPAR_LIST:
      return spar_read_list_of(in, type->held[0], slots);
    case SPAR_OPTIONAL:
      return spar_read_optional(in, type->held[0], slots);
    case SPAR_TUPLE:
      spar_expect(in, '[');
      for (int i = 0; i < type->held_count; slots += type->held[i++]->parts) {
        if (i > 0) spar_expect(in, ',');
        spar_read(in, type->held[i], slots);
      }
      return spar_expect(in, ']');
    default:
      return;
  }
}

static void spar_write(struct spar_text* out, const struct spar_type* type, const struct spar_slot* slots);

static void spar_write_list_of(struct spar_text* out, const struct spar_type* held,
                               const struct spar_slot* slots) {
  const int64_t count = (int64_t)spar_get_integer(&slots[1]);
  const char* const first = spar_get_address(&slots[0]);
  spar_add(out, "[");
  // A length that was never set is -1; with no list at all that is an empty one.
  if (first == NULL && count <= 0) return spar_add(out, "]");
  const int64_t never_set = (int64_t)((1ULL << (8 * spar_size_of(slots[1].part->base) - 1)) * 2 - 1);
  if (count == -1 || count == never_set)
    spar_stop(SPAR_COMPLAINT, "the length of a list that was returned has not been set");
  if (count < 0 || first == NULL)
    spar_stop(SPAR_COMPLAINT, "a list that was returned has %lld elements%s", (long long)count,
              first == NULL ? " and is a null pointer" : "");
  struct spar_slot element[SPAR_MOST_PARTS];
  for (int i = 0; i < held->parts; ++i) {
    element[i] = slots[i == 0 ? 0 : i + 1];
    element[i].at = spar_get_address(&element[i]);
    --element[i].depth;
  }
  for (int64_t k = 0; k < count; ++k) {
    if (k > 0) spar_add(out, ",");
    spar_write(out, held, element);
    for (int i = 0; i < held->parts; ++i) element[i].at += spar_slot_size(&element[i]);
  }
  spar_add(out, "]");
}

static void spar_write_optional(struct spar_text* out, const struct spar_type* held,
                                const struct spar_slot* slots) {
  if (spar_get_address(slots) == NULL) return spar_add(out, "null");
  if (!spar_steps_in(held)) return spar_write(out, held, slots);
  struct spar_slot inside[SPAR_MOST_PARTS];
  memcpy(inside, slots, (size_t)held->parts * sizeof *inside);
  --inside[0].depth;
  inside[0].at = spar_get_address(slots);
  spar_write(out, held, inside);
}

static void spar_write_real(struct spar_text* out, const struct spar_slot* slot) {
  double value = 0;
  float narrow = 0;
  memcpy(&value, slot->at, slot->part->base == SPAR_FLOAT ? 0 : sizeof value);
  memcpy(&narrow, slot->at, sizeof narrow);
  spar_write_float(out, slot->part->base == SPAR_FLOAT ? (double)narrow : value);
}

static void spar_write_text(struct spar_text* out, const struct spar_slot* slot) {
  if (slot->depth == 0) return spar_write_string(out, slot->at, 1);
  const char* text = spar_get_address(slot);
  if (text == NULL) spar_stop(SPAR_COMPLAINT, "a string that was returned is a null pointer");
  spar_write_string(out, text, strlen(text));
}

static void spar_write(struct spar_text* out, const struct spar_type* type, const struct spar_slot* slots) {
  switch (type->kind) {
    case SPAR_VOID:
      return spar_add(out, "null");
    case SPAR_INT:
      return spar_write_integer(out, spar_is_signed(slots->part->base), spar_get_integer(slots));
    case SPAR_REAL:
      return spar_write_real(out, slots);
    case SPAR_TRUTH:
      return spar_add(out, spar_get_integer(slots) != 0 ? "true" : "false");
    case SPAR_TEXT:
      return spar_write_text(out, slots);
    case SPAR_LINKED:
      return spar_write_list(out, (const void*)spar_get_address(slots));
    case SPAR_TREE:
      return spar_write_tree(out, (const void*)spar_get_address(slots));
    case SPAR_GRAPH:
      return spar_write_graph(out, (const void*)spar_get_address(slots));
    case SPAR_LIST:
      return spar_write_list_of(out, type->held[0], slots);
    case SPAR_OPTIONAL:
      return spar_write_optional(out, type->held[0], slots);
    case SPAR_TUPLE:
      spar_add(out, "[");
      for (int i = 0; i < type->held_count; slots += type->held[i++]->parts) {
        if (i > 0) spar_add(out, ",");
        spar_write(out, type->held[i], slots);
      }
      return spar_add(out, "]");
    default:
      return;
  }
}
