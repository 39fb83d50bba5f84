// Typed JSON for the C++ driver: values go straight between text and the types of the user's own signature.
#pragma once

#include <bits/stdc++.h>

namespace spar::driver {

/// An argument that the user's types cannot hold, or text that is no JSON. what() is shown to the user.
struct BadValue : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// One text of several. Sentences are put together here, in one place: this header is compiled with every
/// solution, and each `a + b + c` of strings would cost as much as the solution itself.
[[gnu::cold, gnu::noinline]] inline std::string joined(std::initializer_list<std::string_view> parts) {
  std::string text;
  for (const auto part : parts) text.append(part.data(), part.size());
  return text;
}
/// A number's digits, for joined().
class Digits {
 public:
  [[gnu::cold, gnu::noinline]] explicit Digits(std::size_t number)
      : size_(static_cast<std::size_t>(std::to_chars(digits_, digits_ + sizeof digits_, number).ptr -
                                       digits_)) {}
  operator std::string_view() const { return {digits_, size_}; }  // NOLINT: it is one

 private:
  char digits_[24] = {};
  std::size_t size_;
};
[[gnu::cold, noreturn, gnu::noinline]] inline void bad_value(std::initializer_list<std::string_view> parts) {
  throw BadValue(joined(parts));
}

/// Reads one JSON text from front to back.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  /// The next character that is not white space, not taken.
  char peek() {
    while (at_ < text_.size() && std::isspace(static_cast<unsigned char>(text_[at_])) != 0) ++at_;
    return at_ < text_.size() ? text_[at_] : '\0';
  }
  bool take(char wanted) {
    if (peek() != wanted) return false;
    ++at_;
    return true;
  }
  void expect(char wanted) {
    if (!take(wanted)) bad_value({"expected '", {&wanted, 1}, "' at byte ", Digits(at_)});
  }
  bool take_word(std::string_view word) {
    peek();
    if (text_.substr(at_, word.size()) != word) return false;
    at_ += word.size();
    return true;
  }
  std::string_view number() {
    peek();
    const std::size_t start = at_;
    while (at_ < text_.size() &&
           std::string_view("+-.eE0123456789").find(text_[at_]) != std::string_view::npos)
      ++at_;
    return text_.substr(start, at_ - start);
  }
  std::string string() {
    expect('"');
    std::string result;
    for (;;) {
      const std::size_t stop = text_.find_first_of("\"\\", at_);
      if (stop == std::string_view::npos) bad_value({"a string does not end"});
      result.append(text_, at_, stop - at_);
      at_ = stop + 1;
      if (text_[stop] == '"') return result;
      escape(result);
    }
  }

 private:
  void escape(std::string& into) {
    const char kind = text_.at(at_++);
    constexpr std::string_view kinds = "\"\\/bfnrt";
    constexpr std::string_view meant = "\"\\/\b\f\n\r\t";
    if (kind == 'u') return code_point(into);
    into += meant.at(kinds.find(kind));
  }
  unsigned four_digits() {
    unsigned value = 0;
    const auto digits = text_.substr(at_, 4);
    std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    at_ += 4;
    return value;
  }
  void code_point(std::string& into) {
    unsigned code = four_digits();
    if (code >= 0xD800 && code < 0xDC00 && take_word("\\u"))
      code = 0x10000 + ((code - 0xD800) << 10U) + (four_digits() - 0xDC00);
    const auto byte = [&into](unsigned value) { into += static_cast<char>(value); };
    if (code < 0x80) return byte(code);
    if (code < 0x800) return byte(0xC0 | code >> 6U), byte(0x80 | (code & 0x3FU));
    if (code < 0x10000)
      return byte(0xE0 | code >> 12U), byte(0x80 | (code >> 6U & 0x3FU)), byte(0x80 | (code & 0x3FU));
    byte(0xF0 | code >> 18U), byte(0x80 | (code >> 12U & 0x3FU)), byte(0x80 | (code >> 6U & 0x3FU)),
        byte(0x80 | (code & 0x3FU));
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

/// What answers are written into; a type of this namespace, so that every overload of encode() is found.
struct Text : std::string {
  using std::string::string;
};

/// What there is a decode() for. Asked of elements too, so that a wrong type is told by its own name.
template <class T>
concept Decodable = requires(Reader& in, T& value) {
  decode(in, value);
};
template <class T>
concept Encodable = requires(Text& out, const T& value) {
  encode(out, value);
};

template <class T>
concept Integer = std::integral<T> && !std::same_as<T, bool> && !std::same_as<T, char>;

inline void decode(Reader& in, bool& value) {
  value = in.take_word("true");
  if (!value && !in.take_word("false")) bad_value({"expected true or false"});
}

template <Integer T>
void decode(Reader& in, T& value) {
  const std::string_view text = in.number();
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error == std::errc::result_out_of_range)
    bad_value({text, " does not fit into a parameter of ", Digits(sizeof(T) * 8), " bits; use long long"});
  if (error != std::errc() || end != text.data() + text.size())
    bad_value({"expected an integer, found ", text});
}

template <std::floating_point T>
void decode(Reader& in, T& value) {
  if (in.peek() == '"') {
    const std::string tag = in.string();
    if (tag == "NaN")
      value = std::numeric_limits<T>::quiet_NaN();
    else
      value = (tag == "-Infinity" ? -1 : 1) * std::numeric_limits<T>::infinity();
    return;
  }
  const std::string_view text = in.number();
  if (std::from_chars(text.data(), text.data() + text.size(), value).ec == std::errc::invalid_argument)
    bad_value({"expected a number, found ", text});
}

inline void decode(Reader& in, std::string& value) { value = in.string(); }

inline void decode(Reader& in, char& value) {
  const std::string text = in.string();
  if (text.size() != 1) bad_value({"\"", text, "\" does not fit into a char; use std::string"});
  value = text.front();
}

template <Decodable T>
void decode(Reader& in, std::vector<T>& value);
template <Decodable T>
void decode(Reader& in, std::optional<T>& value);
template <class... T>
void decode(Reader& in, std::tuple<T...>& value);
template <class A, class B>
void decode(Reader& in, std::pair<A, B>& value);

template <Decodable T>
void decode(Reader& in, std::vector<T>& value) {
  value.clear();
  in.expect('[');
  if (in.take(']')) return;
  do {
    T item{};
    decode(in, item);
    value.push_back(std::move(item));
  } while (in.take(','));
  in.expect(']');
}

template <Decodable T>
void decode(Reader& in, std::optional<T>& value) {
  value.reset();
  if (in.take_word("null")) return;
  decode(in, value.emplace());
}

template <class... T>
void decode(Reader& in, std::tuple<T...>& value) {
  in.expect('[');
  std::apply(
      [&in](auto&... item) {
        std::size_t index = 0;
        ((index++ > 0 ? in.expect(',') : void(), decode(in, item)), ...);
      },
      value);
  in.expect(']');
}

template <class A, class B>
void decode(Reader& in, std::pair<A, B>& value) {
  in.expect('[');
  decode(in, value.first);
  in.expect(',');
  decode(in, value.second);
  in.expect(']');
}

/// A template, or every pointer would become a bool.
template <std::same_as<bool> T>
void encode(Text& out, T value) {
  out += value ? "true" : "false";
}

template <Integer T>
void encode(Text& out, T value) {
  std::array<char, 24> buffer{};
  out.append(buffer.data(), std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr);
}

template <std::floating_point T>
void encode(Text& out, T value) {
  if (std::isnan(value)) {
    out += "\"NaN\"";
    return;
  }
  if (std::isinf(value)) {
    out += value > 0 ? "\"Infinity\"" : "\"-Infinity\"";
    return;
  }
  std::array<char, 40> buffer{};
  const char* end =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), static_cast<double>(value)).ptr;
  const std::string_view text(buffer.data(), static_cast<std::size_t>(end - buffer.data()));
  out += text;
  if (text.find_first_of(".e") == std::string_view::npos)
    out += ".0";  // it stays a float for whoever reads it
}

inline void encode(Text& out, std::string_view value) {
  constexpr std::string_view digits = "0123456789abcdef";
  out += '"';
  for (const char c : value) {
    const auto code = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\')
      (out += '\\') += c;
    else if (code < 0x20)
      ((out += "\\u00") += digits[code >> 4U]) += digits[code & 15U];
    else
      out += c;
  }
  out += '"';
}
inline void encode(Text& out, const std::string& value) { encode(out, std::string_view(value)); }
inline void encode(Text& out, const char* value) { encode(out, std::string_view(value)); }
inline void encode(Text& out, char value) { encode(out, std::string_view(&value, 1)); }

/// A list may be any container.
template <class T>
requires requires(const T& all) {
  requires Encodable<typename T::value_type>;
  all.begin() != all.end();
}
void encode(Text& out, const T& all);
template <class T>
void encode(Text& out, const std::optional<T>& value);
template <class... T>
void encode(Text& out, const std::tuple<T...>& value);
template <class A, class B>
void encode(Text& out, const std::pair<A, B>& value);

template <class T>
requires requires(const T& all) {
  requires Encodable<typename T::value_type>;
  all.begin() != all.end();
}
void encode(Text& out, const T& all) {
  out += '[';
  bool first = true;
  for (const typename T::value_type& item : all) {
    if (!std::exchange(first, false)) out += ',';
    encode(out, item);
  }
  out += ']';
}

template <class T>
void encode(Text& out, const std::optional<T>& value) {
  if (value)
    encode(out, *value);
  else
    out += "null";
}

template <class... T>
void encode(Text& out, const std::tuple<T...>& value) {
  out += '[';
  std::apply(
      [&out](const auto&... item) {
        std::size_t index = 0;
        ((out += index++ > 0 ? "," : "", encode(out, item)), ...);
      },
      value);
  out += ']';
}

template <class A, class B>
void encode(Text& out, const std::pair<A, B>& value) {
  out += '[';
  encode(out, value.first);
  out += ',';
  encode(out, value.second);
  out += ']';
}

}  // namespace spar::driver
