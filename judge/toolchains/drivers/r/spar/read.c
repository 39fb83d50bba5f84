/* From JSON to R's values, by the declared types. How each type arrives: README.md beside the driver. */
#include <stdlib.h>
#include <string.h>

#include "driver.h"

static const char* at; /* in a text that ends with NUL */

static void expect(char wanted) {
  if (*at != wanted) Rf_error("the driver was given a malformed case ('%c' expected, '%.20s' found)", wanted, at);
  ++at;
}

static bool take(char wanted) {
  if (*at != wanted) return false;
  ++at;
  return true;
}

static bool take_null(void) {
  if (strncmp(at, "null", 4) != 0) return false;
  at += 4;
  return true;
}

static unsigned hex4(void) {
  char digits[5] = {0};
  memcpy(digits, at, 4);
  at += 4;
  return (unsigned)strtoul(digits, NULL, 16);
}

static size_t put_utf8(char* into, unsigned code) {
  if (code < 0x80) return (size_t)((into[0] = (char)code), 1);
  if (code < 0x800) {
    into[0] = (char)(0xC0 | code >> 6);
    into[1] = (char)(0x80 | (code & 0x3F));
    return 2;
  }
  if (code < 0x10000) {
    into[0] = (char)(0xE0 | code >> 12);
    into[1] = (char)(0x80 | (code >> 6 & 0x3F));
    into[2] = (char)(0x80 | (code & 0x3F));
    return 3;
  }
  into[0] = (char)(0xF0 | code >> 18);
  into[1] = (char)(0x80 | (code >> 12 & 0x3F));
  into[2] = (char)(0x80 | (code >> 6 & 0x3F));
  into[3] = (char)(0x80 | (code & 0x3F));
  return 4;
}

static const char* after_string(const char* from) {
  for (++from; *from != '"'; ++from)
    if (*from == '\\') ++from;
  return from + 1;
}

static SEXP read_char(void) {
  const char* end = after_string(at);
  char* text = R_alloc((size_t)(end - at) + 1, 1);
  size_t size = 0;
  expect('"');
  while (*at != '"') {
    if (*at != '\\') {
      text[size++] = *at++;
      continue;
    }
    const char kind = at[1];
    at += 2;
    const char* escape = strchr("b\bf\fn\nr\rt\t", kind);
    if (kind == 'u') {
      unsigned code = hex4();
      if (code >= 0xD800 && code < 0xDC00 && at[0] == '\\' && at[1] == 'u') {
        at += 2;
        code = 0x10000 + ((code - 0xD800) << 10) + (hex4() - 0xDC00);
      }
      size += put_utf8(text + size, code);
    } else {
      text[size++] = strchr("bfnrt", kind) != NULL ? escape[1] : kind;
    }
  }
  ++at;
  if (memchr(text, 0, size) != NULL) Rf_error("a string of this case holds a NUL, which strings of R cannot");
  return Rf_mkCharLenCE(text, (int)size, CE_UTF8);
}

static double read_double(void) {
  if (*at == '"') {
    const char first = at[1];
    at = after_string(at);
    return first == 'N' ? R_NaN : first == '-' ? R_NegInf : R_PosInf;
  }
  char* end = NULL;
  const double value = strtod(at, &end);
  at = end;
  return value;
}

static int64_t read_int(void) {
  char* end = NULL;
  const int64_t value = strtoll(at, &end, 10);
  at = end;
  return value;
}

static bool met_integer64 = false;

/* Whether any int of the case in hand is beyond what a double holds. */
SEXP has_met_integer64(void) { return Rf_ScalarLogical(met_integer64); }

static bool exact_as_double(int64_t value) { return value >= -(1LL << 53) && value <= 1LL << 53; }

static int read_bool(void) {
  const bool value = *at == 't';
  at += value ? 4 : 5;
  return value;
}

/* Of the array that begins here. */
static R_xlen_t count_elements(void) {
  R_xlen_t commas = 0;
  int depth = 0;
  const char* look = at;
  do {
    if (*look == '"') {
      look = after_string(look);
      continue;
    }
    if (*look == '[' || *look == '{') ++depth;
    if (*look == ']' || *look == '}') --depth;
    if (*look == ',' && depth == 1) ++commas;
    ++look;
  } while (depth > 0);
  return at[1] == ']' ? 0 : commas + 1;
}

static SEXP read_value(SEXP type);

static SEXP one_int(int64_t value) {
  if (exact_as_double(value)) return Rf_ScalarReal((double)value);
  SEXP result = PROTECT(Rf_allocVector(REALSXP, 1));
  memcpy(REAL(result), &value, sizeof value);
  mark_integer64(result);
  met_integer64 = true;
  UNPROTECT(1);
  return result;
}

/* A numeric vector with NA for null; integer64 where an element needs it, a list where there is a null besides. */
static SEXP read_ints(R_xlen_t count) {
  int64_t* values = (int64_t*)R_alloc((size_t)count, sizeof *values);
  bool* missing = (bool*)R_alloc((size_t)count, sizeof *missing);
  bool exact = true, whole = true;
  for (R_xlen_t i = 0; i < count; ++i) {
    if (i > 0) expect(',');
    missing[i] = take_null();
    values[i] = missing[i] ? 0 : read_int();
    exact = exact && exact_as_double(values[i]);
    whole = whole && !missing[i];
  }
  if (!exact && !whole) {
    SEXP result = PROTECT(Rf_allocVector(VECSXP, count));
    for (R_xlen_t i = 0; i < count; ++i)
      if (!missing[i]) SET_VECTOR_ELT(result, i, one_int(values[i]));
    UNPROTECT(1);
    return result;
  }
  SEXP result = PROTECT(Rf_allocVector(REALSXP, count));
  if (exact)
    for (R_xlen_t i = 0; i < count; ++i) REAL(result)[i] = missing[i] ? NA_REAL : (double)values[i];
  else
    memcpy(REAL(result), values, (size_t)count * sizeof *values);
  if (!exact) mark_integer64(result);
  met_integer64 = met_integer64 || !exact;
  UNPROTECT(1);
  return result;
}

static void read_element(SEXP into, R_xlen_t i) {
  const bool missing = take_null();
  if (TYPEOF(into) == REALSXP) REAL(into)[i] = missing ? NA_REAL : read_double();
  if (TYPEOF(into) == LGLSXP) LOGICAL(into)[i] = missing ? NA_LOGICAL : read_bool();
  if (TYPEOF(into) == STRSXP) SET_STRING_ELT(into, i, missing ? NA_STRING : read_char());
}

static SEXP read_list(SEXP element) {
  const R_xlen_t count = count_elements();
  SEXP inner = without_optional(element);
  SEXP result = R_NilValue;
  expect('[');
  if (type_is(inner, "int")) {
    result = PROTECT(read_ints(count));
  } else {
    const SEXPTYPE kind = type_is(inner, "float")    ? REALSXP
                          : type_is(inner, "bool")   ? LGLSXP
                          : type_is(inner, "string") ? STRSXP
                                                     : VECSXP;
    result = PROTECT(Rf_allocVector(kind, count));
    for (R_xlen_t i = 0; i < count; ++i) {
      if (i > 0) expect(',');
      if (kind == VECSXP)
        SET_VECTOR_ELT(result, i, read_value(element));
      else
        read_element(result, i);
    }
  }
  expect(']');
  UNPROTECT(1);
  return result;
}

static SEXP read_tuple(SEXP members) {
  const R_xlen_t count = Rf_xlength(members);
  SEXP result = PROTECT(Rf_allocVector(VECSXP, count));
  expect('[');
  for (R_xlen_t i = 0; i < count; ++i) {
    if (i > 0) expect(',');
    SET_VECTOR_ELT(result, i, read_value(VECTOR_ELT(members, i)));
  }
  expect(']');
  UNPROTECT(1);
  return result;
}

static SEXP new_node(int64_t value, const char* const* links) {
  SEXP node = PROTECT(R_NewEnv(R_EmptyEnv, FALSE, 0));
  Rf_defineVar(Rf_install("val"), PROTECT(one_int(value)), node);
  for (; *links != NULL; ++links) Rf_defineVar(Rf_install(*links), R_NilValue, node);
  UNPROTECT(2);
  return node;
}

static SEXP read_list_node(void) {
  static const char* const links[] = {"next", NULL};
  SEXP next = Rf_install("next");
  int64_t cycle = -1;
  const bool spelled_out = take('{');
  if (spelled_out) { /* {"cycle":1,"values":[...]} */
    at = strchr(at, ':') + 1;
    cycle = read_int();
    at = strchr(at, ':') + 1;
  }
  const R_xlen_t count = count_elements();
  SEXP nodes = PROTECT(Rf_allocVector(VECSXP, count));
  expect('[');
  for (R_xlen_t i = 0; i < count; ++i) {
    if (i > 0) expect(',');
    SET_VECTOR_ELT(nodes, i, new_node(read_int(), links));
    if (i > 0) Rf_defineVar(next, VECTOR_ELT(nodes, i), VECTOR_ELT(nodes, i - 1));
  }
  expect(']');
  if (spelled_out) expect('}');
  if (cycle >= 0) Rf_defineVar(next, VECTOR_ELT(nodes, cycle), VECTOR_ELT(nodes, count - 1));
  UNPROTECT(1);
  return count > 0 ? VECTOR_ELT(nodes, 0) : R_NilValue;
}

static SEXP read_tree_node(void) {
  static const char* const links[] = {"left", "right", NULL};
  const R_xlen_t count = count_elements();
  SEXP nodes = PROTECT(Rf_allocVector(VECSXP, count));
  R_xlen_t parent = 0;
  expect('[');
  for (R_xlen_t i = 0; i < count; ++i) {
    if (i > 0) expect(',');
    if (i > 0 && i % 2 == 1 && i > 1) /* two children each: the next parent that is there */
      do ++parent;
      while (VECTOR_ELT(nodes, parent) == R_NilValue);
    if (take_null()) continue;
    SET_VECTOR_ELT(nodes, i, new_node(read_int(), links));
    if (i > 0)
      Rf_defineVar(Rf_install(links[(i + 1) % 2]), VECTOR_ELT(nodes, i), VECTOR_ELT(nodes, parent));
  }
  expect(']');
  UNPROTECT(1);
  return count > 0 ? VECTOR_ELT(nodes, 0) : R_NilValue;
}

static SEXP read_graph_node(void) {
  static const char* const links[] = {"neighbors", NULL};
  const R_xlen_t count = count_elements();
  SEXP nodes = PROTECT(Rf_allocVector(VECSXP, count));
  for (R_xlen_t i = 0; i < count; ++i) SET_VECTOR_ELT(nodes, i, new_node(i + 1, links));
  expect('[');
  for (R_xlen_t i = 0; i < count; ++i) {
    if (i > 0) expect(',');
    const R_xlen_t degree = count_elements();
    SEXP neighbours = PROTECT(Rf_allocVector(VECSXP, degree));
    expect('[');
    for (R_xlen_t k = 0; k < degree; ++k) {
      if (k > 0) expect(',');
      SET_VECTOR_ELT(neighbours, k, VECTOR_ELT(nodes, read_int() - 1));
    }
    expect(']');
    Rf_defineVar(Rf_install("neighbors"), neighbours, VECTOR_ELT(nodes, i));
    UNPROTECT(1);
  }
  expect(']');
  UNPROTECT(1);
  return count > 0 ? VECTOR_ELT(nodes, 0) : R_NilValue;
}

static SEXP read_value(SEXP type) {
  if (type_is(type, "optional")) return take_null() ? R_NilValue : read_value(type_argument(type, 0));
  if (type_is(type, "int")) return one_int(read_int());
  if (type_is(type, "float")) return Rf_ScalarReal(read_double());
  if (type_is(type, "bool")) return Rf_ScalarLogical(read_bool());
  if (type_is(type, "string")) return Rf_ScalarString(read_char());
  if (type_is(type, "list")) return read_list(type_argument(type, 0));
  if (type_is(type, "tuple")) return read_tuple(VECTOR_ELT(type, 1));
  if (type_is(type, "list_node")) return read_list_node();
  if (type_is(type, "tree_node")) return read_tree_node();
  return read_graph_node();
}

/* The arguments of the function in hand, by their types. */
SEXP read_arguments(SEXP types) {
  at = frame_text;
  return read_tuple(types);
}

/* The operations in hand: list(list(name, arguments), ...); `types` has the parameters of each method, by name. */
SEXP read_operations(SEXP types) {
  at = frame_text;
  const R_xlen_t count = count_elements();
  SEXP names = Rf_getAttrib(types, R_NamesSymbol);
  SEXP result = PROTECT(Rf_allocVector(VECSXP, count));
  expect('[');
  for (R_xlen_t i = 0; i < count; ++i) {
    if (i > 0) expect(',');
    SEXP operation = Rf_allocVector(VECSXP, 2);
    SET_VECTOR_ELT(result, i, operation);
    expect('[');
    SET_VECTOR_ELT(operation, 0, Rf_ScalarString(read_char()));
    expect(',');
    const char* name = CHAR(STRING_ELT(VECTOR_ELT(operation, 0), 0));
    for (R_xlen_t k = 0; k < Rf_xlength(types); ++k)
      if (strcmp(CHAR(STRING_ELT(names, k)), name) == 0)
        SET_VECTOR_ELT(operation, 1, read_tuple(VECTOR_ELT(types, k)));
    expect(']');
  }
  expect(']');
  UNPROTECT(1);
  return result;
}

static SEXP read_untyped(void) {
  if (take_null()) return R_NilValue;
  if (*at == '"') return Rf_ScalarString(read_char());
  if (*at == 't' || *at == 'f') return Rf_ScalarLogical(read_bool());
  if (*at != '[' && *at != '{') return Rf_ScalarReal(read_double());
  const R_xlen_t count = count_elements();
  const bool object = *at == '{';
  SEXP result = PROTECT(Rf_allocVector(VECSXP, at[1] == '}' ? 0 : count));
  SEXP names = PROTECT(Rf_allocVector(STRSXP, Rf_xlength(result)));
  ++at;
  for (R_xlen_t i = 0; i < Rf_xlength(result); ++i) {
    if (i > 0) expect(',');
    if (object) {
      SET_STRING_ELT(names, i, read_char());
      expect(':');
    }
    SET_VECTOR_ELT(result, i, read_untyped());
  }
  ++at;
  if (object) Rf_setAttrib(result, R_NamesSymbol, names);
  UNPROTECT(2);
  return result;
}

/* Any JSON without white space, as lists. */
SEXP read_json(SEXP text) {
  at = CHAR(STRING_ELT(text, 0));
  return read_untyped();
}
