// One table of [comparator] and the place it rules: reading its keys. Inside judge/bank only.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "judge/bank/answer_rule.hpp"

namespace spar::bank {

using Where = std::vector<std::string>;

/// Throws a RuleFault.
[[noreturn]] void refuse_rule(Where where, const std::string& message);
Where inside(Where where, const std::string& key);
/// How a place in the table is called in messages: `[comparator.at."[0]"]`.
std::string called(const Where& where);

/// Everything exact, floats by the default.
ValueRule plain_rule(const Type& type);

/// Applies the keys of one table to the rule of one place. A key that could change nothing is a fault.
class RuleTable {
 public:
  /// Both must outlive it.
  RuleTable(const nlohmann::json& table, Where where, ValueRule& rule);

  void refuse_unknown(const std::vector<std::string>& known) const;
  void read();
  void read_float();
  void read_unordered();
  [[nodiscard]] bool fits_float() const;
  [[nodiscard]] bool fits_unordered() const;

 private:
  [[nodiscard]] std::string here() const;
  [[noreturn]] void refuse_key(const std::string& key, const std::string& what) const;
  [[nodiscard]] std::vector<ValueRule*> unordered_places(const nlohmann::json& given) const;
  void collect_lists_at(const nlohmann::json& depth, std::vector<ValueRule*>& places) const;
  void read_labels();
  void read_sign_free();
  void read_places();
  ValueRule& find(std::string_view path, const Where& where);
  static ValueRule& step(ValueRule& rule, std::string_view index, const Where& where);
  void read_number(const nlohmann::json& given, const std::string& key, double most, double& value) const;
  void read_flag(const nlohmann::json& given, const std::string& key, bool& value) const;

  const nlohmann::json& table_;
  Where where_;
  ValueRule& rule_;
};

}  // namespace spar::bank
