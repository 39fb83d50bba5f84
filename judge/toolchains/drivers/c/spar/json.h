// JSON for the C driver: reads one text from front to back, writes answers into a growing one. What cannot be
// read or written ends the case with a sentence.
#pragma once

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/// What a case comes to; the numbers are those of runner/wire/protocol.hpp.
enum spar_status { SPAR_VALUE = 0, SPAR_COMPLAINT = 1, SPAR_DIED = 2, SPAR_MISUSE = 3 };

/// Ends the case (or says, before the first one, why there will be none). Never returns.
_Noreturn static void spar_stop(enum spar_status status, const char* format, ...)
    __attribute__((format(printf, 2, 3)));

struct spar_text {
  char* bytes;
  size_t size, room;
};

static void* spar_room(size_t size) {
  void* room = calloc(1, size > 0 ? size : 1);
  if (room == NULL) spar_stop(SPAR_MISUSE, "there is no memory left for the values of this case");
  return room;
}

static void spar_append(struct spar_text* text, const void* bytes, size_t size) {
  if (text->size + size > text->room) {
    text->room = 2 * (text->size + size) + 64;
    text->bytes = realloc(text->bytes, text->room);
    if (text->bytes == NULL) spar_stop(SPAR_MISUSE, "there is no memory left for the answer");
  }
  memcpy(text->bytes + text->size, bytes, size);
  text->size += size;
}
static void spar_add(struct spar_text* text, const char* words) { spar_append(text, words, strlen(words)); }

struct spar_reader {
  const char* at;
  const char* end;
  const char* argument;  ///< for sentences: what is being read
};

static char spar_peek(struct spar_reader* in) {
  while (in->at < in->end && strchr(" \t\r\n", *in->at) != NULL) ++in->at;
  return in->at < in->end ? *in->at : '\0';
}
static bool spar_take(struct spar_reader* in, char wanted) {
  if (spar_peek(in) != wanted) return false;
  ++in->at;
  return true;
}
static void spar_expect(struct spar_reader* in, char wanted) {
  if (!spar_take(in, wanted)) spar_stop(SPAR_MISUSE, "argument '%s': expected '%c'", in->argument, wanted);
}
static bool spar_take_word(struct spar_reader* in, const char* word) {
  spar_peek(in);
  const size_t size = strlen(word);
  if ((size_t)(in->end - in->at) < size || memcmp(in->at, word, size) != 0) return false;
  in->at += size;
  return true;
}
/// Up to the end of a number; `into` has room for 64 bytes.
static void spar_number(struct spar_reader* in, char* into) {
  spar_peek(in);
  size_t size = 0;
  while (in->at < in->end && size < 63 && strchr("+-.eE0123456789", *in->at) != NULL)
    into[size++] = *in->at++;
  into[size] = '\0';
}

static unsigned spar_four_digits(struct spar_reader* in) {
  unsigned value = 0;
  for (int i = 0; i < 4 && in->at < in->end; ++i, ++in->at) {
    const char c = *in->at;
    value = value * 16 + (unsigned)(c <= '9' ? c - '0' : (c | 32) - 'a' + 10);
  }
  return value;
}
static size_t spar_put_code_point(char* to, unsigned code) {
  if (code < 0x80) return to[0] = (char)code, 1;
  const size_t size = code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  for (size_t i = size; i-- > 1; code >>= 6U) to[i] = (char)(0x80U | (code & 0x3FU));
  to[0] = (char)((size == 2 ? 0xC0U : size == 3 ? 0xE0U : 0xF0U) | code);
  return size;
}
static char* spar_escape(struct spar_reader* in, char* to) {
  static const char kinds[] = "\"\\/bfnrt";
  static const char meant[] = "\"\\/\b\f\n\r\t";
  const char kind = *in->at++;
  if (kind != 'u') return *to = meant[strchr(kinds, kind) - kinds], to + 1;
  unsigned code = spar_four_digits(in);
  if (code >= 0xD800 && code < 0xDC00 && spar_take_word(in, "\\u"))
    code = 0x10000 + ((code - 0xD800) << 10U) + (spar_four_digits(in) - 0xDC00);
  if (code == 0)
    spar_stop(SPAR_MISUSE, "argument '%s' holds a character of code 0, which ends a string in C",
              in->argument);
  return to + spar_put_code_point(to, code);
}
static char* spar_string(struct spar_reader* in) {
  spar_expect(in, '"');
  const char* close = in->at;
  while (close < in->end && *close != '"') close += *close == '\\' ? 2 : 1;
  char* const text = spar_room((size_t)(close - in->at) + 1);  // escapes only get shorter
  char* to = text;
  while (in->at < close) {
    if (*in->at != '\\') {
      *to++ = *in->at++;
    } else {
      ++in->at;
      to = spar_escape(in, to);
    }
  }
  ++in->at;
  return text;
}

/// How many elements the array in front has, not taken.
static size_t spar_count(const struct spar_reader* in) {
  size_t commas = 0;
  int depth = 0;
  bool any = false;
  for (const char* at = in->at; at < in->end; ++at) {
    if (*at == '"')
      for (++at; at < in->end && *at != '"'; ++at) at += *at == '\\' ? 1 : 0;
    if (*at == '[' || *at == '{') ++depth;
    if (*at == ']' || *at == '}') --depth;
    if (depth == 0) break;
    commas += depth == 1 && *at == ',';
    any = any || !(depth == 1 && strchr("[ \t\r\n", *at) != NULL) || depth > 1;
  }
  return any ? commas + 1 : 0;
}

static void spar_write_integer(struct spar_text* out, bool is_signed, uint64_t bits) {
  char digits[32];
  if (is_signed)
    snprintf(digits, sizeof digits, "%lld", (long long)bits);
  else
    snprintf(digits, sizeof digits, "%llu", (unsigned long long)bits);
  spar_add(out, digits);
}

static void spar_write_float(struct spar_text* out, double value) {
  if (value != value) return spar_add(out, "\"NaN\"");
  if (value - value != 0) return spar_add(out, value > 0 ? "\"Infinity\"" : "\"-Infinity\"");
  char digits[40];
  for (int precision = 15; precision <= 17; ++precision) {  // the shortest that reads back as the same
    snprintf(digits, sizeof digits, "%.*g", precision, value);
    if (strtod(digits, NULL) == value) break;
  }
  spar_add(out, digits);
  if (strpbrk(digits, ".e") == NULL) spar_add(out, ".0");  // it stays a float for whoever reads it
}

static void spar_write_string(struct spar_text* out, const char* text, size_t size) {
  spar_append(out, "\"", 1);
  for (size_t i = 0; i < size; ++i) {
    char escaped[8];
    if (text[i] == '"' || text[i] == '\\') {
      escaped[0] = '\\', escaped[1] = text[i];
      spar_append(out, escaped, 2);
    } else if ((unsigned char)text[i] < 0x20) {
      spar_append(out, escaped, (size_t)snprintf(escaped, sizeof escaped, "\\u%04x", (unsigned char)text[i]));
    } else {
      spar_append(out, text + i, 1);
    }
  }
  spar_append(out, "\"", 1);
}
