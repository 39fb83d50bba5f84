// A scan, no parser: good enough to tell which of a few names a source defines.
#include "judge/toolchains/spelling.hpp"

#include <cctype>
#include <string_view>

namespace spar::toolchains {
namespace {

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

std::string camel(const std::string& name) {
  std::string result;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const bool raised = name[i] == '_' && i > 0 && i + 1 < name.size();
    if (raised) ++i;
    result += raised ? static_cast<char>(std::toupper(static_cast<unsigned char>(name[i]))) : name[i];
  }
  return result;
}

std::string pascal(const std::string& name) {
  std::string result = camel(name);
  if (!result.empty())
    result.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(result.front())));
  return result;
}

/// Behind a comment or a literal that begins at `at`; `at` itself where none does.
std::size_t skip_text(const std::string& source, std::size_t at) {
  const auto behind = [&](const char* end, std::size_t from, std::size_t length) {
    const auto found = source.find(end, from);
    return found == std::string::npos ? source.size() : found + length;
  };
  if (source.compare(at, 2, "//") == 0) return behind("\n", at, 0);
  if (source.compare(at, 2, "/*") == 0) return behind("*/", at + 2, 2);
  const char quote = source[at];
  // A single quote that opens no character of its own is a digit separator of C++ or a lifetime of Rust.
  const std::string_view next = std::string_view(source).substr(at + 1, 2);
  const bool character = quote == '\'' && (next.starts_with('\\') || (next.size() == 2 && next[1] == '\''));
  if (quote != '"' && !character) return at;
  for (std::size_t i = at + 1; i < source.size(); ++i) {
    if (source[i] == '\\')
      ++i;
    else if (source[i] == quote || source[i] == '\n')
      return i + 1;
  }
  return source.size();
}

}  // namespace

std::string styled(NameStyle style, const std::string& name) {
  return style == NameStyle::camel ? camel(name) : name;
}

SourceWords::SourceWords(const std::string& source) {
  std::string before;
  for (std::size_t at = 0; at < source.size();) {
    if (const std::size_t behind = skip_text(source, at); behind != at) {
      at = behind;
      continue;
    }
    const std::size_t start = at;
    while (at < source.size() && is_word(source[at])) ++at;
    if (at == start) {
      ++at;
      continue;
    }
    std::string word = source.substr(start, at - start);
    if (word == "Solution" && (before == "class" || before == "struct")) solution_class_ = true;
    words_.insert(word);
    before = std::move(word);
  }
}

std::string SourceWords::spelling_of(const std::string& name, NameStyle own) const {
  for (const std::string& spelling : {styled(own, name), name, camel(name), pascal(name)})
    if (words_.contains(spelling)) return spelling;
  return styled(own, name);
}

}  // namespace spar::toolchains
