// The C driver: serves cases to a solution, each in a process of its own. The protocol is that of
// runner/wire/protocol.hpp ("session"). A solution may well have a function called read or write of its own,
// so the system is called without the functions of these names.
#define _GNU_SOURCE
#include <errno.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "spar/values.h"

enum { SPAR_FRAMES = 3, SPAR_RESULTS = 4 };

/// What one frame is served by, and where the answer of a case goes (-1 before the first one).
static int spar_channel = -1;

static bool spar_read_exactly(int descriptor, void* into, size_t size) {
  for (char* at = into; size > 0;) {
    const long got = syscall(SYS_read, descriptor, at, size);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return false;
    at += got;
    size -= (size_t)got;
  }
  return true;
}

static void spar_write_all(int descriptor, const char* bytes, size_t size) {
  while (size > 0) {
    const long written = syscall(SYS_write, descriptor, bytes, size);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) syscall(SYS_exit_group, 1);
    bytes += written;
    size -= (size_t)written;
  }
}

static uint64_t spar_nanoseconds(struct timeval time) {
  return (uint64_t)time.tv_sec * 1000000000U + (uint64_t)time.tv_usec * 1000U;
}

static void spar_write_result(uint64_t nonce, uint8_t status, const char* text, size_t size,
                              const struct rusage* usage) {
  const uint64_t time = usage == NULL ? 0 : spar_nanoseconds(usage->ru_utime) + spar_nanoseconds(usage->ru_stime);
  const uint64_t memory = usage == NULL ? 0 : (uint64_t)usage->ru_maxrss * 1024U;
  const uint32_t length = (uint32_t)size;
  struct spar_text message = {0};
  spar_append(&message, &nonce, sizeof nonce);
  spar_append(&message, &status, sizeof status);
  spar_append(&message, &time, sizeof time);
  spar_append(&message, &memory, sizeof memory);
  spar_append(&message, &length, sizeof length);
  spar_append(&message, text, size);
  spar_write_all(SPAR_RESULTS, message.bytes, message.size);
  free(message.bytes);
}

/// In the process of a case: the end of it.
_Noreturn static void spar_answer(uint8_t status, const char* text, size_t size) {
  fflush(NULL);
  const uint32_t length = (uint32_t)size;
  spar_write_all(spar_channel, (const char*)&status, sizeof status);
  spar_write_all(spar_channel, (const char*)&length, sizeof length);
  spar_write_all(spar_channel, text, size);
  syscall(SYS_exit_group, 0);
  __builtin_unreachable();
}

_Noreturn static void spar_stop(enum spar_status status, const char* format, ...) {
  char text[1024];
  va_list arguments;
  va_start(arguments, format);
  const int size = vsnprintf(text, sizeof text, format, arguments);
  va_end(arguments);
  const size_t written = size < (int)sizeof text ? (size_t)size : sizeof text - 1;
  if (spar_channel >= 0) spar_answer((uint8_t)status, text, written);
  spar_write_result(0, (uint8_t)status, text, written, NULL);
  syscall(SYS_exit_group, 0);
  __builtin_unreachable();
}

/// The answer of a case: status, length, text; or nothing when its process ended without one. Its own children
/// may hold the channel open.
static bool spar_collect(int channel, pid_t process, struct spar_text* answer) {
  const int watched = (int)syscall(SYS_pidfd_open, process, 0);
  char buffer[1 << 14];
  bool whole = false;
  while (!whole) {
    struct pollfd ready[2] = {{channel, POLLIN, 0}, {watched, POLLIN, 0}};
    if (syscall(SYS_ppoll, ready, 2, NULL, NULL, 0) < 0) continue;
    if ((ready[0].revents & (POLLIN | POLLHUP)) == 0) break;  // it ended, and nothing is left in the channel
    const long got = syscall(SYS_read, channel, buffer, sizeof buffer);
    if (got <= 0) break;
    spar_append(answer, buffer, (size_t)got);
    uint32_t length = 0;
    if (answer->size >= 5) memcpy(&length, answer->bytes + 1, sizeof length);
    whole = answer->size >= 5 && answer->size >= 5 + (size_t)length;
  }
  syscall(SYS_close, watched);
  return whole;
}

static void spar_answer_for(pid_t process, int channel, uint64_t nonce) {
  struct spar_text answer = {0};
  const bool whole = spar_collect(channel, process, &answer);
  int status = 0;
  struct rusage usage = {0};
  while (syscall(SYS_wait4, process, &status, 0, &usage) < 0 && errno == EINTR) continue;
  if (whole) {
    spar_write_result(nonce, (uint8_t)answer.bytes[0], answer.bytes + 5, answer.size - 5, &usage);
  } else {
    char text[32];
    const int size = WIFSIGNALED(status) ? snprintf(text, sizeof text, "signal %d", WTERMSIG(status))
                                         : snprintf(text, sizeof text, "exit %d", WEXITSTATUS(status));
    spar_write_result(nonce, SPAR_DIED, text, (size_t)size, &usage);
  }
  free(answer.bytes);
}

/// Reads a frame's arguments and gives the answer.
typedef void spar_serve(const void* what, struct spar_reader* in, struct spar_text* out);

_Noreturn static void spar_serve_case(spar_serve* serve, const void* what, char* frame, uint32_t length) {
  struct spar_reader in = {frame, frame + length, "?"};
  struct spar_text out = {0};
  serve(what, &in, &out);
  spar_answer(SPAR_VALUE, out.bytes, out.size);
}

static int spar_serve_frames(spar_serve* serve, const void* what) {
  spar_write_result(0, SPAR_VALUE, "", 0, NULL);
  for (uint32_t length = 0; spar_read_exactly(SPAR_FRAMES, &length, sizeof length);) {
    char* frame = spar_room((size_t)length + 1);
    int channel[2];
    if (!spar_read_exactly(SPAR_FRAMES, frame, length)) return 0;
    if (syscall(SYS_pipe2, channel, 0) != 0) return 1;
    const pid_t process = fork();
    if (process < 0) return 1;
    if (process == 0) {
      syscall(SYS_close, SPAR_FRAMES);
      syscall(SYS_close, SPAR_RESULTS);
      syscall(SYS_close, channel[0]);
      spar_channel = channel[1];
      spar_serve_case(serve, what, frame, length);
    }
    syscall(SYS_close, channel[1]);
    // Read after the fork: the user's code never has the nonce.
    uint64_t nonce = 0;
    if (!spar_read_exactly(SPAR_FRAMES, &nonce, sizeof nonce)) return 0;
    spar_answer_for(process, channel[0], nonce);
    syscall(SYS_close, channel[0]);
    free(frame);
  }
  return 0;
}

/// A function with its signature in the problem's terms.
struct spar_bound {
  const struct spar_function* function;
  struct spar_type* returns;
  int count;  ///< of the problem's parameters
  struct spar_type* types[SPAR_MOST_PARTS];
  char names[SPAR_MOST_PARTS][64];
  int mutates;
  int objects;  ///< 1 for methods: an object stands in front
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
  const int needed = bound->objects + bound->part_count + (bound->result_count > 1 ? bound->result_count - 1 : 0);
  if (function->parameters != needed)
    spar_stop(SPAR_MISUSE, "the function %s takes %d parameter%s, the problem passes %d: %s", function->name,
              function->parameters, function->parameters == 1 ? "" : "s", needed, spar_expected_parameters(bound));
  const int* c_type = function->types + bound->objects;
  int first = 0;
  for (int k = 0; k < bound->count; ++k) {
    for (int i = first; i < first + bound->types[k]->parts; ++i, ++c_type) {
      struct spar_part* part = &bound->parts[i];
      part->by_address = k == bound->mutates && i > first && *c_type % 8 == part->depth + 1;
      if (!spar_takes(part, *c_type, part->by_address))
        spar_stop(SPAR_MISUSE, "parameter %d of %s does not fit '%s'; the problem passes %s",
                  (int)(c_type - function->types) + 1, function->name, bound->names[k], spar_expected_parameters(bound));
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
      spar_stop(SPAR_MISUSE, "parameter %d of %s should be where a part of the result goes; the problem passes %s",
                (int)(c_type - function->types) + 1, function->name, spar_expected_parameters(bound));
}

static struct spar_bound* spar_bind(const struct spar_function* function, const char* signature, int mutates,
                                    int objects) {
  struct spar_bound* bound = spar_room(sizeof *bound);
  bound->function = function;
  bound->mutates = mutates;
  bound->objects = objects;
  spar_parse_signature(bound, signature);
  for (int i = 0; i < bound->count; ++i) bound->part_count += spar_parts_of(bound->types[i], bound->parts + bound->part_count);
  if (mutates < 0 && bound->returns->kind != SPAR_VOID) bound->result_count = spar_parts_of(bound->returns, bound->results);
  return bound;
}

static void spar_make_slots(struct spar_slot* slots, const struct spar_part* parts, int count, int fill) {
  for (int i = 0; i < count; ++i) {
    slots[i] = (struct spar_slot){spar_room(8), parts[i].depth, &parts[i]};
    if (parts[i].leaf == SPAR_LENGTH) memset(slots[i].at, fill, 8);
  }
}

/// Reads the arguments into slots and puts down where they are; returns how many a call takes of them.
static int spar_read_arguments(const struct spar_bound* bound, struct spar_reader* in, struct spar_slot* slots,
                               void** arguments) {
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
static void spar_call(const struct spar_bound* bound, struct spar_reader* in, void* object, struct spar_text* out) {
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
