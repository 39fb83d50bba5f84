// A SAX handler that builds the value itself, fed by an iterator that knows its line.
#include "judge/bank/json_text.hpp"

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <limits>

namespace spar::bank {
namespace {

using nlohmann::json;

constexpr std::size_t maximum_depth = 64;

/// How far the library has read. It may be one character past the token at hand.
struct Cursor {
  int newlines = 0;
  char last = '\0';
  [[nodiscard]] int line() const { return 1 + newlines - (last == '\n' ? 1 : 0); }
};

/// Walks over the text for the library's lexer and keeps the cursor up to date.
class TrackingIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  TrackingIterator(const char* position, Cursor* cursor) : position_(position), cursor_(cursor) {}
  reference operator*() const { return *position_; }
  TrackingIterator& operator++() {
    cursor_->last = *position_++;
    if (cursor_->last == '\n') ++cursor_->newlines;
    return *this;
  }
  TrackingIterator operator++(int) {
    auto before = *this;
    ++*this;
    return before;
  }
  friend bool operator==(const TrackingIterator& a, const TrackingIterator& b) {
    return a.position_ == b.position_;
  }

 private:
  const char* position_;
  Cursor* cursor_;
};

/// Members are named by the library's SAX interface.
class Builder {
 public:
  explicit Builder(const Cursor& cursor) : cursor_(cursor) {}

  JsonDocument document;
  JsonError error;

  bool null() { return add(nullptr); }
  bool boolean(bool value) { return add(value); }
  bool number_integer(std::int64_t value) { return add(value); }
  bool number_unsigned(std::uint64_t value) {
    if (value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
      return refuse_integer(std::to_string(value));
    return add(static_cast<std::int64_t>(value));
  }
  bool number_float(double value, const std::string& text) {
    if (text.find_first_of(".eE") == std::string::npos) return refuse_integer(text);
    return add(value);
  }
  bool string(std::string& value) { return add(std::move(value)); }
  bool binary(json::binary_t&) { return refuse("binary values are not JSON"); }
  bool start_object(std::size_t) { return open(json::object()); }
  bool start_array(std::size_t) { return open(json::array()); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }
  bool key(std::string& name) {
    if (open_.back()->contains(name)) return refuse("the member \"" + name + "\" is given twice");
    key_ = std::move(name);
    return true;
  }
  bool parse_error(std::size_t, const std::string&, const json::exception& exception) {
    // "[json.exception.parse_error.101] parse error at line 1, column 5: what is wrong": the line is told
    // apart.
    std::string message = exception.what();
    if (const auto column = message.find(", column "); column != std::string::npos) {
      const auto colon = message.find(": ", column);
      message = colon == std::string::npos ? message : message.substr(colon + 2);
    } else if (const auto bracket = message.find("] "); bracket != std::string::npos) {
      message = message.substr(bracket + 2);
    }
    return refuse("malformed JSON: " + message);
  }

 private:
  template <class Value>
  bool add(Value&& value) {
    place(json(std::forward<Value>(value)));
    return true;
  }

  json* place(json value) {
    if (open_.empty()) return &(document.value = std::move(value));
    json& parent = *open_.back();
    if (!parent.is_array()) return &(parent[key_] = std::move(value));
    if (open_.size() == 1) document.lines.push_back(cursor_.line());
    return &parent.emplace_back(std::move(value));
  }

  bool open(json value) {
    if (open_.size() == maximum_depth)
      return refuse("values nest deeper than " + std::to_string(maximum_depth) + " levels");
    open_.push_back(place(std::move(value)));
    return true;
  }

  bool close() {
    open_.pop_back();
    return true;
  }

  bool refuse(std::string message) {
    error = {std::move(message), cursor_.line()};
    return false;
  }

  bool refuse_integer(const std::string& text) {
    return refuse("the integer " + text.substr(0, 40) + (text.size() > 40 ? "..." : "") +
                  " does not fit in 64 bits; integers go from -9223372036854775808 to 9223372036854775807");
  }

  const Cursor& cursor_;
  std::vector<json*> open_;  ///< the arrays and objects not yet closed, outermost first
  std::string key_;
};

}  // namespace

tl::expected<JsonDocument, JsonError> parse_json(std::string_view text) {
  Cursor cursor;
  Builder builder(cursor);
  const bool sound = json::sax_parse(TrackingIterator(text.data(), &cursor),
                                     TrackingIterator(text.data() + text.size(), &cursor), &builder);
  if (!sound) return tl::unexpected<JsonError>(std::move(builder.error));
  return std::move(builder.document);
}

}  // namespace spar::bank
