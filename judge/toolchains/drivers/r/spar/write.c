/* From R's values to JSON, by the declared types. What is accepted for which: README.md beside the driver. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "driver.h"

static void put(const char* text) { text_append(&answer_text, text, strlen(text)); }

static void refuse(SEXP value, SEXP type) {
  const char* kind = Rf_isObject(value) ? CHAR(STRING_ELT(Rf_getAttrib(value, R_ClassSymbol), 0))
                                        : Rf_type2char(TYPEOF(value));
  Rf_error("the answer cannot be judged: it holds a value of type %s where %s is declared", kind, type_name(type));
}

static void put_string(SEXP value) {
  put("\"");
  for (const char* at = Rf_translateCharUTF8(value); *at != '\0'; ++at) {
    char escaped[8];
    if (*at == '"' || *at == '\\')
      snprintf(escaped, sizeof escaped, "\\%c", *at);
    else if ((unsigned char)*at < 0x20)
      snprintf(escaped, sizeof escaped, "\\u%04x", *at);
    else
      snprintf(escaped, sizeof escaped, "%c", *at);
    put(escaped);
  }
  put("\"");
}

static void put_double(double value, SEXP type) {
  const bool is_float = type_is(type, "float");
  char text[40];
  if (R_IsNA(value)) {
    put("null");
  } else if (!isfinite(value)) {
    if (!is_float) Rf_error("the answer cannot be judged: it holds %f where %s is declared", value, type_name(type));
    put(isnan(value) ? "\"NaN\"" : value > 0 ? "\"Infinity\"" : "\"-Infinity\"");
  } else if (!is_float && fpclassify(value) == FP_SUBNORMAL) {
    Rf_error("the answer cannot be judged: it holds %g, no whole number, where %s is declared: the bits of an integer64 that "
             "has lost its class, as where a plain vector takes one",
             value, type_name(type));
  } else if (!is_float && value == trunc(value) && fabs(value) < 0x1p63) {
    snprintf(text, sizeof text, "%lld", (long long)value);
    put(text);
  } else {
    snprintf(text, sizeof text, "%.17g", value);
    put(text);
    if (strpbrk(text, ".e") == NULL) put(".0");
  }
}

/* One element of an atomic vector; what does not fit the declared type is for the judge to tell. */
static void put_element(SEXP vector, R_xlen_t i, SEXP declared) {
  SEXP type = without_optional(declared);
  char text[40];
  if (TYPEOF(vector) == STRSXP) {
    STRING_ELT(vector, i) == NA_STRING ? put("null") : put_string(STRING_ELT(vector, i));
  } else if (TYPEOF(vector) == LGLSXP) {
    put(LOGICAL(vector)[i] == NA_LOGICAL ? "null" : LOGICAL(vector)[i] ? "true" : "false");
  } else if (TYPEOF(vector) == INTSXP && INTEGER(vector)[i] == NA_INTEGER) {
    put("null");
  } else if (Rf_inherits(vector, "factor")) {
    put_string(STRING_ELT(Rf_getAttrib(vector, R_LevelsSymbol), INTEGER(vector)[i] - 1));
  } else if (TYPEOF(vector) == INTSXP) {
    snprintf(text, sizeof text, "%d", INTEGER(vector)[i]);
    put(text);
  } else if (is_integer64(vector)) {
    long long whole = 0;
    memcpy(&whole, REAL(vector) + i, sizeof whole);
    snprintf(text, sizeof text, "%lld", whole);
    put(text);
  } else if (TYPEOF(vector) == REALSXP) {
    put_double(REAL(vector)[i], type);
  } else {
    refuse(vector, type);
  }
}

static bool has_elements(SEXP value) {
  return TYPEOF(value) == LGLSXP || TYPEOF(value) == INTSXP || TYPEOF(value) == REALSXP || TYPEOF(value) == STRSXP;
}

static void put_value(SEXP value, SEXP type, int depth);

static void put_elements(SEXP vector, R_xlen_t from, R_xlen_t step, R_xlen_t count, SEXP element, int depth) {
  put("[");
  for (R_xlen_t i = 0; i < count; ++i) {
    if (i > 0) put(",");
    if (TYPEOF(vector) == VECSXP)
      put_value(VECTOR_ELT(vector, from + i * step), element, depth + 1);
    else
      put_element(vector, from + i * step, element);
  }
  put("]");
}

static bool is_row(SEXP type) { return type_is(type, "list") || type_is(type, "tuple"); }

/* The type of a list's elements, or of the k-th member of a tuple; what a mismatch is compared with otherwise. */
static SEXP inside(SEXP type, R_xlen_t k) {
  type = without_optional(type);
  if (!is_row(type)) return type;
  const R_xlen_t count = Rf_xlength(VECTOR_ELT(type, 1));
  return type_argument(type, k < count ? k : count - 1);
}

/* A matrix is the list of its rows; one of a single row or column, or of nothing, also a list of numbers. */
static void put_matrix(SEXP value, SEXP type, int depth) {
  const int* dim = INTEGER(Rf_getAttrib(value, R_DimSymbol));
  SEXP element = without_optional(inside(type, 0));
  if (!is_row(element) && (dim[0] == 1 || dim[1] == 1 || Rf_xlength(value) == 0))
    return put_elements(value, 0, 1, Rf_xlength(value), element, depth);
  put("[");
  for (int row = 0; row < dim[0]; ++row) {
    if (row > 0) put(",");
    put_elements(value, row, dim[0], dim[1], inside(element, 0), depth + 1);
  }
  put("]");
}

/* A data frame is the list of its rows. */
static void put_rows(SEXP frame, SEXP type, int depth) {
  SEXP row_type = inside(type, 0);
  const R_xlen_t columns = Rf_xlength(frame);
  const R_xlen_t rows = columns == 0 ? 0 : Rf_xlength(VECTOR_ELT(frame, 0));
  put("[");
  for (R_xlen_t row = 0; row < rows; ++row) {
    put(row > 0 ? ",[" : "[");
    for (R_xlen_t k = 0; k < columns; ++k) {
      SEXP column = VECTOR_ELT(frame, k);
      if (k > 0) put(",");
      if (has_elements(column))
        put_element(column, row, inside(row_type, k));
      else
        put_value(VECTOR_ELT(column, row), inside(row_type, k), depth + 1);
    }
    put("]");
  }
  put("]");
}

static void put_tuple(SEXP value, SEXP type, int depth) {
  put("[");
  for (R_xlen_t i = 0; i < Rf_xlength(value); ++i) {
    if (i > 0) put(",");
    if (TYPEOF(value) == VECSXP)
      put_value(VECTOR_ELT(value, i), inside(type, i), depth + 1);
    else
      put_element(value, i, inside(type, i));
  }
  put("]");
}

void put_list_node(SEXP value);
void put_tree_node(SEXP value);
void put_graph_node(SEXP value);

static bool is_missing(SEXP value) {
  if (value == R_NilValue) return true;
  if (!has_elements(value) || Rf_xlength(value) != 1 || is_integer64(value)) return false;
  return (TYPEOF(value) == LGLSXP && LOGICAL(value)[0] == NA_LOGICAL) ||
         (TYPEOF(value) == INTSXP && INTEGER(value)[0] == NA_INTEGER) ||
         (TYPEOF(value) == REALSXP && R_IsNA(REAL(value)[0])) ||
         (TYPEOF(value) == STRSXP && STRING_ELT(value, 0) == NA_STRING);
}

static void put_value(SEXP value, SEXP type, int depth) {
  const int deepest = 200;
  if (depth > deepest) Rf_error("the answer cannot be judged: it is nested more than %d deep", deepest);
  if (type_is(type, "void")) return put("null");
  if (type_is(type, "optional")) return is_missing(value) ? put("null") : put_value(value, type_argument(type, 0), depth);
  if (type_is(type, "list_node")) return put_list_node(value);
  if (type_is(type, "tree_node")) return put_tree_node(value);
  if (type_is(type, "graph_node")) return put_graph_node(value);
  if (value == R_NilValue) return put(type_is(type, "list") ? "[]" : "null"); /* c() is NULL */
  if (!has_elements(value) && TYPEOF(value) != VECSXP) refuse(value, type);
  if (Rf_xlength(Rf_getAttrib(value, R_DimSymbol)) == 2 && (is_row(type) || Rf_xlength(value) != 1))
    return put_matrix(value, type, depth);
  if (Rf_inherits(value, "data.frame") && type_is(type, "list")) return put_rows(value, type, depth);
  if (type_is(type, "tuple")) return put_tuple(value, type, depth);
  if (!type_is(type, "list") && has_elements(value) && Rf_xlength(value) == 1) return put_element(value, 0, type);
  put_elements(value, 0, 1, Rf_xlength(value), inside(type, 0), depth);
}

/* Appends the value to the answer. */
SEXP write_answer(SEXP value, SEXP type) {
  put_value(value, type, 0);
  return R_NilValue;
}

/* Appends a text as it is. */
SEXP write_text(SEXP text) {
  put(CHAR(STRING_ELT(text, 0)));
  return R_NilValue;
}
