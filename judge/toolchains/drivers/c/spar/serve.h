// The C driver's end of the protocol of runner/wire/protocol.hpp ("session"): frames come in, each is served
// by a process of its own, results go out. A solution may well have a function called read or write of its
// own, so the system is called without the functions of these names.
#pragma once

#include <errno.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "spar/json.h"

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
  const uint64_t time =
      usage == NULL ? 0 : spar_nanoseconds(usage->ru_utime) + spar_nanoseconds(usage->ru_stime);
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

/// The answer of a case: status, length, text; or nothing when its process ended without one. Its own
/// children may hold the channel open.
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
