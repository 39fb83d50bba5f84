// The C driver: binds functions of a solution (spar/bind.h) to the problem's signatures, and calls them.
#define _GNU_SOURCE
#include "spar/serve.h"
#include "spar/values.h"

/// A function with its signature in the problem's terms.
struct spar_bound {
  const struct spar_function* function;
  struct spar_type* returns;
  int count;  ///< of the problem's parameters
  struct spar_type* types[SPAR_MOST_PARTS];
  char names[SPAR_MOST_PARTS][64];
  int mutates;
  int objects;                                ///< 1 for methods: an object stands in front
  struct spar_part parts[SPAR_MOST_PARTS];    ///< of all parameters
  struct spar_part results[SPAR_MOST_PARTS];  ///< of the result
  int part_count, result_count;
};

static void spar_parse_signature(struct spar_bound* bound, const char* at) {
  bound->returns = spar_parse_type(&at);
  at = strchr(at, '(');
  while (*++at != '\0' && *at != ')') {
    bound->types[bound->count] = spar_parse_type(&at);
    while (*at == ' ') ++at;
    const size_t size = strcspn(at, ",)");
    snprintf(bound->names[bound->count++], sizeof bound->names[0], "%.*s", (int)size, at);
    at += size;
    if (*at == ')') break;
  }
}

/// "(long long* values, int values_size, long long target)", as the starting code has it.
static char* spar_expected_parameters(const struct spar_bound* bound) {
  struct spar_text text = {0};
  spar_add(&text, bound->objects != 0 ? "(the object" : "(");
  for (int i = 0; i < bound->part_count; ++i) {
    if (i + bound->objects > 0) spar_add(&text, ", ");
    spar_describe_part(&text, &bound->parts[i], 0);
  }
  for (int i = 1; i < bound->result_count; ++i) {
    spar_add(&text, text.bytes[text.size - 1] == '(' ? "" : ", ");
    spar_describe_part(&text, &bound->results[i], 1);
  }
  spar_append(&text, ")", 2);
  return text.bytes;
}

/// Compares what the solution declares with what the problem needs.
static void spar_check(struct spar_bound* bound) {
  const struct spar_function* function = bound->function;
  const int needed =
      bound->objects + bound->part_count + (bound->result_count > 1 ? bound->result_count - 1 : 0);
  if (function->parameters != needed)
    spar_stop(SPAR_MISUSE, "the function %s takes %d parameter%s, the problem passes %d: %s", function->name,
              function->parameters, function->parameters == 1 ? "" : "s", needed,
              spar_expected_parameters(bound));
  const int* c_type = function->types + bound->objects;
  int first = 0;
  for (int k = 0; k < bound->count; ++k) {
    for (int i = first; i < first + bound->types[k]->parts; ++i, ++c_type) {
      struct spar_part* part = &bound->parts[i];
      part->by_address = k == bound->mutates && i > first && *c_type % 8 == part->depth + 1;
      if (!spar_takes(part, *c_type, part->by_address))
        spar_stop(SPAR_MISUSE, "parameter %d of %s does not fit '%s'; the problem passes %s",
                  (int)(c_type - function->types) + 1, function->name, bound->names[k],
                  spar_expected_parameters(bound));
    }
    first += bound->types[k]->parts;
  }
  if (bound->result_count == 0) return;
  if (!spar_takes(&bound->results[0], function->result, 0)) {
    struct spar_text wanted = {0};
    spar_describe_part(&wanted, &bound->results[0], 0);
    spar_stop(SPAR_MISUSE, "%s should return %.*s", function->name, (int)wanted.size, wanted.bytes);
  }
  for (int i = 1; i < bound->result_count; ++i, ++c_type)
    if (!spar_takes(&bound->results[i], *c_type, 1))
      spar_stop(SPAR_MISUSE,
                "parameter %d of %s should be where a part of the result goes; the problem passes %s",
                (int)(c_type - function->types) + 1, function->name, spar_expected_parameters(bound));
}

static struct spar_bound* spar_bind(const struct spar_function* function, const char* signature, int mutates,
                                    int objects) {
  struct spar_bound* bound = spar_room(sizeof *bound);
  bound->function = function;
  bound->mutates = mutates;
  bound->objects = objects;
  spar_parse_signature(bound, signature);
  for (int i = 0; i < bound->count; ++i)
    bound->part_count += spar_parts_of(bound->types[i], bound->parts + bound->part_count);
  if (mutates < 0 && bound->returns->kind != SPAR_VOID)
    bound->result_count = spar_parts_of(bound->returns, bound->results);
  return bound;
}

static void spar_make_slots(struct spar_slot* slots, const struct spar_part* parts, int count, int fill) {
  for (int i = 0; i < count; ++i) {
    slots[i] = (struct spar_slot){spar_room(8), parts[i].depth, &parts[i]};
    if (parts[i].leaf == SPAR_LENGTH) memset(slots[i].at, fill, 8);
  }
}

/// Reads the arguments into slots and puts down where they are; returns how many a call takes of them.
static int spar_read_arguments(const struct spar_bound* bound, struct spar_reader* in,
                               struct spar_slot* slots, void** arguments) {
  spar_make_slots(slots, bound->parts, bound->part_count, 0);
  spar_expect(in, '[');
  for (int k = 0, first = 0; k < bound->count; first += bound->types[k++]->parts) {
    in->argument = bound->names[k];
    if (k > 0) spar_expect(in, ',');
    spar_read(in, bound->types[k], slots + first);
  }
  spar_expect(in, ']');
  for (int i = 0; i < bound->part_count; ++i)
    arguments[i] = bound->parts[i].by_address ? (void*)&slots[i].at : slots[i].at;
  return bound->part_count;
}

/// Reads the arguments, calls, and writes the answer. `object` is what a method is called with.
static void spar_call(const struct spar_bound* bound, struct spar_reader* in, void* object,
                      struct spar_text* out) {
  struct spar_slot slots[SPAR_MOST_PARTS];
  struct spar_slot results[SPAR_MOST_PARTS];
  void* arguments[2 * SPAR_MOST_PARTS + 1] = {&object};
  char nothing[16];
  int count = bound->objects;
  count += spar_read_arguments(bound, in, slots, arguments + count);
  spar_make_slots(results, bound->results, bound->result_count, -1);
  for (int i = 1; i < bound->result_count; ++i) arguments[count++] = &results[i].at;
  bound->function->call(arguments, bound->result_count > 0 ? results[0].at : nothing);
  if (bound->mutates < 0) return spar_write(out, bound->returns, results);
  const struct spar_slot* mutated = slots;
  for (int k = 0; k < bound->mutates; ++k) mutated += bound->types[k]->parts;
  spar_write(out, bound->types[bound->mutates], mutated);
}

static void spar_serve_call(const void* what, struct spar_reader* in, struct spar_text* out) {
  spar_call(what, in, NULL, out);
}

int spar_serve_function(const struct spar_function* function, const char* signature, int mutates) {
  struct spar_bound* bound = spar_bind(function, signature, mutates, 0);
  spar_check(bound);
  return spar_serve_frames(spar_serve_call, bound);
}

enum { SPAR_MOST_METHODS = 64 };
struct spar_class {
  int count;
  const char* names[SPAR_MOST_METHODS];
  struct spar_bound* methods[SPAR_MOST_METHODS];
  const struct spar_function* destroy;
};
static struct spar_class spar_served;

void spar_add_method(const char* name, const char* signature, const struct spar_function* function) {
  if (spar_served.count == SPAR_MOST_METHODS) return;
  spar_served.names[spar_served.count] = name;
  spar_served.methods[spar_served.count] = spar_bind(function, signature, -1, spar_served.count > 0);
  ++spar_served.count;
}

static void* spar_make_object(const struct spar_bound* create, struct spar_reader* in) {
  struct spar_slot slots[SPAR_MOST_PARTS];
  void* arguments[SPAR_MOST_PARTS];
  void* object = NULL;
  spar_read_arguments(create, in, slots, arguments);
  create->function->call(arguments, &object);
  return object;
}

static void spar_serve_operations(const void* what, struct spar_reader* in, struct spar_text* out) {
  const struct spar_class* served = what;
  void* object = NULL;
  spar_expect(in, '[');
  do {
    spar_expect(in, '[');
    char* called = spar_string(in);
    spar_expect(in, ',');
    spar_add(out, out->size == 0 ? "[" : ",");
    int i = 0;
    while (i + 1 < served->count && strcmp(served->names[i], called) != 0) ++i;
    if (i == 0) {
      object = spar_make_object(served->methods[0], in);
      spar_add(out, "null");
    } else {
      spar_call(served->methods[i], in, object, out);
    }
    spar_expect(in, ']');
    free(called);
  } while (spar_take(in, ','));
  spar_add(out, "]");
  void* arguments[] = {&object};
  void* nothing[2];
  if (served->destroy != NULL) served->destroy->call(arguments, nothing);
}

int spar_serve_class(const struct spar_function* destroy) {
  spar_served.destroy = destroy;
  for (int i = 0; i < spar_served.count; ++i) spar_check(spar_served.methods[i]);
  return spar_serve_frames(spar_serve_operations, &spar_served);
}
