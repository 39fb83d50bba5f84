// Names as languages spell them, and as a solution has spelled them.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "judge/toolchains/toolchain.hpp"

namespace spar::toolchains {

/// `pair_sum` in a language's own style: pairSum where that is camel.
std::string styled(NameStyle style, const std::string& name);

/// PairSum.
std::string pascal(const std::string& name);
/// LRUCache becomes lru_cache.
std::string snake(const std::string& name);
/// LRUCache becomes lRUCache.
std::string lower_first(std::string name);

/// What a recipe's method_spellings are made of: @class@, @class_snake@, @class_camel@, @method@,
/// @method_camel@ and @method_pascal@.
std::map<std::string, std::string> class_names(const bank::ClassSignature& signature,
                                               const std::string& method);

/// The words and signs of a source text outside of comments and string literals, as far as these look alike
/// in the compiled languages (`//`, `/* */`, "..." and '...').
class SourceWords {
 public:
  explicit SourceWords(const std::string& source);
  /// How the source spells a name that a package declares in snake_case: as declared, in camelCase or in
  /// PascalCase; the language's own style where it is none of these, so that the compiler names what is
  /// missing.
  [[nodiscard]] std::string spelling_of(const std::string& name, NameStyle own) const;
  /// Whether it declares a class called Solution (class, struct, Rust's impl, Go's type).
  [[nodiscard]] bool has_solution_class() const {
    return holds_sequence("class Solution") || holds_sequence("struct Solution") ||
           holds_sequence("impl Solution") || holds_sequence("type Solution");
  }
  [[nodiscard]] bool holds(const std::string& word) const { return words_.contains(word); }
  /// Whether words and signs, separated by spaces here, follow one another: "namespace std {".
  [[nodiscard]] bool holds_sequence(const std::string& sequence) const;

 private:
  std::set<std::string, std::less<>> words_;
  std::string tokens_;  ///< all of them in order, a space before and behind each
};

/// What follows `begin` in lines that begin with it, where that is quoted: <vector> or "x.h", with the
/// quotes.
std::vector<std::string> quoted_behind(const std::string& source, const std::string& begin);

}  // namespace spar::toolchains
