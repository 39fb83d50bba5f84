/* Serves frames, each in a process of its own: runner/wire/protocol.hpp ("session"). */
#define _GNU_SOURCE
#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "driver.h"

enum { frames = 3, results = 4 };
enum { value = 0, complaint = 1, died = 2 };

extern int R_isForkedChild; /* R: what ends here must leave the folder of temporary files alone */

static bool read_exactly(int descriptor, void* into, size_t size) {
  char* to = into;
  while (size > 0) {
    const ssize_t got = read(descriptor, to, size);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return false;
    to += got;
    size -= (size_t)got;
  }
  return true;
}

static void write_all(int descriptor, const char* bytes, size_t size) {
  while (size > 0) {
    const ssize_t written = write(descriptor, bytes, size);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) _exit(1);
    bytes += written;
    size -= (size_t)written;
  }
}

static void send_result(uint64_t nonce, unsigned char status, const char* bytes, size_t size,
                        const struct rusage* usage) {
  char head[29];
  const uint64_t cpu =
      (uint64_t)(usage->ru_utime.tv_sec + usage->ru_stime.tv_sec) * 1000000000U +
      (uint64_t)(usage->ru_utime.tv_usec + usage->ru_stime.tv_usec) * 1000U;
  const uint64_t peak = (uint64_t)usage->ru_maxrss * 1024U;
  const uint32_t length = (uint32_t)size;
  memcpy(head, &nonce, 8);
  head[8] = (char)status;
  memcpy(head + 9, &cpu, 8);
  memcpy(head + 17, &peak, 8);
  memcpy(head + 25, &length, 4);
  Text message = {NULL, 0, 0};
  text_append(&message, head, sizeof head);
  text_append(&message, bytes, size);
  write_all(results, message.bytes, message.size);
  free(message.bytes);
}

/* To the judge, before the first frame: ready, or why not. */
SEXP send_start(SEXP status, SEXP text) {
  static const struct rusage nothing;
  const char* bytes = CHAR(STRING_ELT(text, 0));
  send_result(0, (unsigned char)Rf_asInteger(status), bytes, strlen(bytes), &nothing);
  return R_NilValue;
}

/* What one case is made of, for the stack that it runs on. */
static SEXP serve_in_hand;
static int channel_in_hand;

/* One case, in its own process: never returns. `serve` leaves the answer in answer_text and gives NULL, or a complaint. */
static void serve_case(void) {
  SEXP serve = serve_in_hand;
  const int channel = channel_in_hand;
  R_isForkedChild = 1;
  int failed = 0;
  SEXP call = PROTECT(Rf_lang1(serve));
  SEXP told = PROTECT(R_tryEval(call, R_GlobalEnv, &failed));
  fflush(NULL);
  const char* bytes = answer_text.bytes;
  size_t size = answer_text.size;
  const char status = failed || told != R_NilValue ? complaint : value;
  if (status == complaint) {
    bytes = failed ? "the solution failed" : CHAR(STRING_ELT(told, 0));
    size = strlen(bytes);
  }
  char head[5] = {status};
  const uint32_t length = (uint32_t)size;
  memcpy(head + 1, &length, 4);
  write_all(channel, head, sizeof head);
  write_all(channel, bytes, size);
  _exit(0);
}

static bool answered(const Text* data) {
  uint32_t length = 0;
  if (data->size < 5) return false;
  memcpy(&length, data->bytes + 1, 4);
  return data->size >= 5 + (size_t)length;
}

/* Reads the child's answer; false when it ended without one. Its own children may hold the channel open. */
static bool read_answer(int channel, pid_t process, Text* data) {
  const int watched = (int)syscall(SYS_pidfd_open, process, 0);
  char buffer[1 << 16];
  while (!answered(data)) {
    struct pollfd ready[2] = {{channel, POLLIN, 0}, {watched, POLLIN, 0}};
    if (poll(ready, 2, -1) < 0) continue;
    if ((ready[0].revents & (POLLIN | POLLHUP)) == 0) break; /* it ended, and nothing is left in the channel */
    const ssize_t got = read(channel, buffer, sizeof buffer);
    if (got <= 0) break;
    text_append(data, buffer, (size_t)got);
  }
  close(watched);
  return answered(data);
}

static void answer_for(pid_t process, int channel, uint64_t nonce) {
  Text data = {NULL, 0, 0};
  const bool whole = read_answer(channel, process, &data);
  int status = 0;
  struct rusage usage;
  while (wait4(process, &status, 0, &usage) < 0 && errno == EINTR) continue;
  char end[32];
  snprintf(end, sizeof end, WIFSIGNALED(status) ? "signal %d" : "exit %d",
           WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status));
  if (whole)
    send_result(nonce, (unsigned char)data.bytes[0], data.bytes + 5, data.size - 5, &usage);
  else
    send_result(nonce, died, end, strlen(end), &usage);
  free(data.bytes);
}

/* Serves frames until there are no more: `serve` is an R function without parameters, called once per frame. */
SEXP serve_frames(SEXP serve) {
  uint32_t length = 0;
  while (read_exactly(frames, &length, sizeof length)) {
    char* frame = malloc((size_t)length + 1);
    int channel[2];
    if (frame == NULL || !read_exactly(frames, frame, length) || pipe(channel) != 0) _exit(1);
    frame[length] = '\0';
    frame_text = frame;
    const pid_t process = fork();
    if (process < 0) _exit(1);
    if (process == 0) {
      close(frames);
      close(results);
      close(channel[0]);
      serve_in_hand = serve;
      channel_in_hand = channel[1];
      on_a_large_stack(serve_case);
    }
    close(channel[1]);
    uint64_t nonce = 0; /* read after the fork: the user's code never has it */
    if (!read_exactly(frames, &nonce, sizeof nonce)) _exit(0);
    answer_for(process, channel[0], nonce);
    close(channel[0]);
    free(frame);
  }
  _exit(0);
}
