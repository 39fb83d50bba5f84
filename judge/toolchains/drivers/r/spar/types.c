/* The types of a signature, and the text that answers are written into. */
#include <stdlib.h>
#include <string.h>

#include "driver.h"

const char* frame_text = "";
Text answer_text = {NULL, 0, 0};

void text_append(Text* text, const void* bytes, size_t size) {
  if (text->size + size > text->room) {
    text->room = 2 * (text->size + size) + 4096;
    char* grown = realloc(text->bytes, text->room);
    if (grown == NULL) Rf_error("there is not enough memory for the answer");
    text->bytes = grown;
  }
  memcpy(text->bytes + text->size, bytes, size);
  text->size += size;
}

/* Made by the driver of signature.json: first the name, then the arguments. */
const char* type_name(SEXP type) { return CHAR(STRING_ELT(VECTOR_ELT(type, 0), 0)); }
SEXP type_argument(SEXP type, R_xlen_t index) { return VECTOR_ELT(VECTOR_ELT(type, 1), index); }
bool type_is(SEXP type, const char* name) { return strcmp(type_name(type), name) == 0; }

SEXP without_optional(SEXP type) {
  while (type_is(type, "optional")) type = type_argument(type, 0);
  return type;
}

bool is_scalar(SEXP type) {
  return type_is(type, "int") || type_is(type, "float") || type_is(type, "bool") || type_is(type, "string");
}

bool is_integer64(SEXP value) { return TYPEOF(value) == REALSXP && Rf_inherits(value, "integer64"); }
void mark_integer64(SEXP value) {
  Rf_classgets(value, PROTECT(Rf_mkString("integer64")));
  UNPROTECT(1);
}
