// YAML of foreign packages as a plain tree in which every scalar is text: `no` is "no", 1e-6 is "1e-6".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "judge/error.hpp"

namespace spar::bank::foreign {

/// A node. Missing members read as an absent node, so that look-ups chain.
class Yaml {
 public:
  enum class Kind { absent, scalar, list, map };

  /// bad_input with file and line. An empty document is an absent node.
  static Expected<Yaml> parse(const std::string& text, const std::string& origin);

  [[nodiscard]] Kind kind() const { return kind_; }
  [[nodiscard]] bool is(Kind kind) const { return kind_ == kind; }
  explicit operator bool() const { return kind_ != Kind::absent; }
  [[nodiscard]] const std::string& text() const { return text_; }  ///< of a scalar
  [[nodiscard]] const std::vector<Yaml>& items() const { return items_; }
  [[nodiscard]] const std::vector<std::pair<std::string, Yaml>>& members() const { return members_; }
  [[nodiscard]] const Yaml& operator[](const std::string& key) const;
  [[nodiscard]] int line() const { return line_; }
  [[nodiscard]] const std::string& origin() const { return origin_; }

  /// The scalar, or what there is instead; Refusal where it is a list or map.
  [[nodiscard]] std::string text_or(const std::string& otherwise) const;
  /// Absent when it is; Refusal where it is no number in the range.
  [[nodiscard]] std::optional<double> number(double least, double most) const;
  [[nodiscard]] std::optional<bool> flag() const;
  /// A list of scalars, or one scalar as a list of one.
  [[nodiscard]] std::vector<std::string> texts() const;

  [[noreturn]] void refuse(const std::string& message) const;

 private:
  friend class YamlCopier;

  Kind kind_ = Kind::absent;
  std::string text_;
  std::vector<Yaml> items_;
  std::vector<std::pair<std::string, Yaml>> members_;
  int line_ = 1;
  std::string origin_;
};

}  // namespace spar::bank::foreign
