/* The parts of the R driver that are written in C, and what each needs of the others. */
#ifndef SPAR_DRIVER_H
#define SPAR_DRIVER_H

#include <Rinternals.h>
#include <stdbool.h>
#include <stdint.h>

/* A growing text. */
typedef struct {
  char* bytes;
  size_t size, room;
} Text;

void text_append(Text* text, const void* bytes, size_t size);

/* The types of a signature as R holds them: list(name = "list", arguments = list(...)). */
const char* type_name(SEXP type);
SEXP type_argument(SEXP type, R_xlen_t index);
bool type_is(SEXP type, const char* name);
/* Of a list's elements: without the optional around it. */
SEXP without_optional(SEXP type);
bool is_scalar(SEXP type);

/* int64 values that a double does not hold exactly: doubles by their bits, of class "integer64" (as in package bit64). */
bool is_integer64(SEXP value);
void mark_integer64(SEXP value);

/* Calls `work`, which never returns, where recursion may be deep. */
void on_a_large_stack(void (*work)(void));

/* The frame in hand and the answer to it. */
extern const char* frame_text;
extern Text answer_text;

#endif
