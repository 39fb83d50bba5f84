// A TOML table read member by member: wrong types, missing and unknown members are refused with file and
// line.
#pragma once

#include <toml++/toml.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "judge/bank/refusal.hpp"

namespace spar::bank {

/// Reads one table. Each accessor takes its member off the list of unknown ones; `finish` refuses what is
/// left. Every refusal is a Refusal.
class TableReader {
 public:
  /// `name` is how the table is called in messages ("[limits]"); the table must outlive the reader.
  TableReader(const toml::table& table, std::string origin, std::string name);

  /// Strings that must be there and hold more than white space.
  std::string text(std::string_view key);
  std::optional<std::string> optional_text(std::string_view key);
  std::vector<std::string> optional_texts(std::string_view key);
  std::optional<std::int64_t> optional_integer(std::string_view key, std::int64_t least, std::int64_t most);
  /// A number above zero (or, with `zero_too`, at least zero) and at most `most`; an integer is fine.
  std::optional<double> optional_number(std::string_view key, double most, bool zero_too);
  std::optional<bool> optional_flag(std::string_view key);
  const toml::table* optional_table(std::string_view key);
  /// An array of tables; absent reads as empty.
  std::vector<const toml::table*> optional_tables(std::string_view key);

  [[nodiscard]] bool has(std::string_view key) const { return table_.contains(key); }
  void finish() const;

  /// Refuses at the line of `key`, or at that of the table where there is no such key.
  [[noreturn]] void refuse(std::string_view key, const std::string& message) const;

 private:
  const toml::node* take(std::string_view key);
  [[noreturn]] void refuse_type(std::string_view key, const toml::node& node,
                                const std::string& wanted) const;

  const toml::table& table_;
  std::string origin_;
  std::string name_;
  std::vector<std::string> known_;
};

/// What a TOML node is, in the words of problem.toml ("string", "integer", ...).
std::string kind_of(const toml::node& node);

/// Reads a whole file's text by `read(table, origin)`; what it refuses, and malformed TOML, become an Error.
template <class Read>
auto parse_toml(const std::string& text, const std::string& origin, Read&& read)
    -> Expected<decltype(read(std::declval<const toml::table&>(), origin))> {
  return catch_refusal([&] {
    try {
      return read(toml::parse(text, origin), origin);
    } catch (const toml::parse_error& error) {
      throw Refusal(at_line(origin, static_cast<int>(error.source().begin.line),
                            "malformed TOML: " + std::string(error.description())));
    }
  });
}

}  // namespace spar::bank
