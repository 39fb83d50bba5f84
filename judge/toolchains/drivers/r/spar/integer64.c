/* The arithmetic of integer64 vectors: int64 values, kept in doubles by their bits. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "driver.h"

static int64_t at(SEXP vector, R_xlen_t i) {
  int64_t value = 0;
  memcpy(&value, REAL(vector) + i % Rf_xlength(vector), sizeof value);
  return value;
}

static void set(SEXP vector, R_xlen_t i, int64_t value) { memcpy(REAL(vector) + i, &value, sizeof value); }

static int64_t floor_divided(int64_t a, int64_t b) {
  if (b == 0) Rf_error("division of an integer64 by zero");
  if (b == -1) {
    int64_t negated = 0;
    if (__builtin_sub_overflow(0, a, &negated)) Rf_error("integer64 overflow");
    return negated;
  }
  return a / b - (a % b != 0 && (a < 0) != (b < 0));
}

static int64_t computed(const char* operator, int64_t a, int64_t b) {
  int64_t result = 0;
  bool over = false;
  if (strcmp(operator, "+") == 0) over = __builtin_add_overflow(a, b, &result);
  else if (strcmp(operator, "-") == 0) over = __builtin_sub_overflow(a, b, &result);
  else if (strcmp(operator, "*") == 0) over = __builtin_mul_overflow(a, b, &result);
  else if (strcmp(operator, "%/%") == 0) result = floor_divided(a, b);
  else if (strcmp(operator, "%%") == 0) result = b == -1 ? 0 : a - b * floor_divided(a, b);
  else Rf_error("'%s' is not there for integer64", operator);
  if (over) Rf_error("integer64 overflow in '%s'", operator);
  return result;
}

/* Of a list's elements, themselves: asked in every call of a function that stands in place of one of R's. */
SEXP any_integer64(SEXP values) {
  bool any = false;
  for (R_xlen_t i = 0; i < Rf_xlength(values) && !any; ++i) any = is_integer64(VECTOR_ELT(values, i));
  return Rf_ScalarLogical(any);
}

/* A matrix stays one: the shape of `a`, or of `b`, where the result is as long. */
static void shape_like(SEXP result, SEXP a, SEXP b) {
  SEXP of[] = {a, b};
  for (int i = 0; i < 2; ++i) {
    SEXP shape = Rf_getAttrib(of[i], R_DimSymbol);
    if (shape != R_NilValue && Rf_xlength(of[i]) == Rf_xlength(result)) {
      Rf_setAttrib(result, R_DimSymbol, shape);
      return;
    }
  }
}

/* `a operator b` of two integer64 vectors, the shorter one used again and again. */
SEXP integer64_compute(SEXP operator, SEXP a, SEXP b) {
  const char* name = CHAR(STRING_ELT(operator, 0));
  const R_xlen_t longer = Rf_xlength(a) > Rf_xlength(b) ? Rf_xlength(a) : Rf_xlength(b);
  const R_xlen_t count = Rf_xlength(a) == 0 || Rf_xlength(b) == 0 ? 0 : longer;
  SEXP result = PROTECT(Rf_allocVector(REALSXP, count));
  for (R_xlen_t i = 0; i < count; ++i) set(result, i, computed(name, at(a, i), at(b, i)));
  shape_like(result, a, b);
  mark_integer64(result);
  UNPROTECT(1);
  return result;
}

/* What the elements of `x` are from the first on: their "+", "*", "min" or "max". */
SEXP integer64_cumulate(SEXP operator, SEXP x) {
  const char* name = CHAR(STRING_ELT(operator, 0));
  SEXP result = PROTECT(Rf_allocVector(REALSXP, Rf_xlength(x)));
  for (R_xlen_t i = 0; i < Rf_xlength(x); ++i) {
    int64_t now = at(x, i);
    if (i > 0) {
      const int64_t before = at(result, i - 1);
      if (strcmp(name, "min") == 0) now = before < now ? before : now;
      else if (strcmp(name, "max") == 0) now = before > now ? before : now;
      else now = computed(name, before, now);
    }
    set(result, i, now);
  }
  mark_integer64(result);
  UNPROTECT(1);
  return result;
}

/* -1, 0 or 1 each, NA beside a NaN. Either may be plain doubles: a long double holds both kinds exactly. */
SEXP integer64_compare(SEXP a, SEXP b) {
  const R_xlen_t longer = Rf_xlength(a) > Rf_xlength(b) ? Rf_xlength(a) : Rf_xlength(b);
  const R_xlen_t count = Rf_xlength(a) == 0 || Rf_xlength(b) == 0 ? 0 : longer;
  const bool a_is_whole = is_integer64(a), b_is_whole = is_integer64(b);
  SEXP result = PROTECT(Rf_allocVector(INTSXP, count));
  for (R_xlen_t i = 0; i < count; ++i) {
    const long double x = a_is_whole ? (long double)at(a, i) : REAL(a)[i % Rf_xlength(a)];
    const long double y = b_is_whole ? (long double)at(b, i) : REAL(b)[i % Rf_xlength(b)];
    INTEGER(result)[i] = isnan(x) || isnan(y) ? NA_INTEGER : (x > y) - (x < y);
  }
  shape_like(result, a, b);
  UNPROTECT(1);
  return result;
}

/* The elements of an integer64 that an index has chosen or changed: bits, now of the class. What the index finds outside
   is NA, whose bits are a number as well: such a number must have been in `before`. */
SEXP integer64_of(SEXP bits, SEXP before) {
  const double none = NA_REAL;
  R_xlen_t found = 0, known = 0;
  for (R_xlen_t i = 0; i < Rf_xlength(bits); ++i) found += memcmp(REAL(bits) + i, &none, sizeof none) == 0;
  for (R_xlen_t i = 0; found > 0 && i < Rf_xlength(before); ++i)
    known += memcmp(REAL(before) + i, &none, sizeof none) == 0;
  if (found > 0 && known == 0) Rf_error("an index beyond the end of an integer64, which holds no NA");
  SEXP result = PROTECT(Rf_shallow_duplicate(bits));
  mark_integer64(result);
  UNPROTECT(1);
  return result;
}

SEXP integer64_from(SEXP value) {
  const R_xlen_t count = Rf_xlength(value);
  SEXP result = PROTECT(Rf_allocVector(REALSXP, count));
  for (R_xlen_t i = 0; i < count; ++i) {
    if (TYPEOF(value) == STRSXP) {
      char* end = NULL;
      const char* text = CHAR(STRING_ELT(value, i));
      set(result, i, strtoll(text, &end, 10));
      if (end == text || *end != '\0') Rf_error("'%s' is no whole number", text);
    } else {
      const double number = REAL(value)[i];
      if (!(number == trunc(number) && fabs(number) < 0x1p63)) Rf_error("%g is no whole number of 64 bits", number);
      set(result, i, (int64_t)number);
    }
  }
  mark_integer64(result);
  UNPROTECT(1);
  return result;
}

SEXP integer64_as_double(SEXP value) {
  SEXP result = PROTECT(Rf_allocVector(REALSXP, Rf_xlength(value)));
  for (R_xlen_t i = 0; i < Rf_xlength(value); ++i) REAL(result)[i] = (double)at(value, i);
  UNPROTECT(1);
  return result;
}

SEXP integer64_as_character(SEXP value) {
  SEXP result = PROTECT(Rf_allocVector(STRSXP, Rf_xlength(value)));
  for (R_xlen_t i = 0; i < Rf_xlength(value); ++i) {
    char text[32];
    snprintf(text, sizeof text, "%lld", (long long)at(value, i));
    SET_STRING_ELT(result, i, Rf_mkChar(text));
  }
  UNPROTECT(1);
  return result;
}
