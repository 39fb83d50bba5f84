// Names as languages spell them, and as a solution has spelled them.
#pragma once

#include <set>
#include <string>

#include "judge/toolchains/toolchain.hpp"

namespace spar::toolchains {

/// `pair_sum` in a language's own style: pairSum where that is camel.
std::string styled(NameStyle style, const std::string& name);

/// The words of a source text outside of comments and string literals, as far as these look alike in the
/// compiled languages (`//`, `/* */`, "..." and '...').
class SourceWords {
 public:
  explicit SourceWords(const std::string& source);
  /// How the source spells a name that a package declares in snake_case: as declared, in camelCase or in
  /// PascalCase; the language's own style where it is none of these, so that the compiler names what is
  /// missing.
  [[nodiscard]] std::string spelling_of(const std::string& name, NameStyle own) const;
  /// Whether it declares a class (or struct) called Solution.
  [[nodiscard]] bool has_solution_class() const { return solution_class_; }

 private:
  std::set<std::string> words_;
  bool solution_class_ = false;
};

}  // namespace spar::toolchains
