// A scan, no parser: good enough to tell which of a few names a source defines.
#include "judge/toolchains/spelling.hpp"

#include <cctype>
#include <sstream>
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

std::string pascal(const std::string& name) {
  std::string result = camel(name);
  if (!result.empty())
    result.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(result.front())));
  return result;
}

std::string lower_first(std::string name) {
  if (!name.empty()) name.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(name.front())));
  return name;
}

std::string snake(const std::string& name) {
  const auto raised = [&](std::size_t i) {
    return i < name.size() && std::isupper(static_cast<unsigned char>(name[i])) != 0;
  };
  std::string result;
  for (std::size_t i = 0; i < name.size(); ++i) {
    // A new word begins behind a small letter, and with the last capital before one.
    const bool begins = raised(i) && i > 0 && (!raised(i - 1) || (i + 1 < name.size() && !raised(i + 1)));
    if (begins && result.back() != '_') result += '_';
    result += static_cast<char>(std::tolower(static_cast<unsigned char>(name[i])));
  }
  return result;
}

std::map<std::string, std::string> class_names(const bank::ClassSignature& signature,
                                               const std::string& method) {
  return {{"class", signature.name},
          {"class_snake", snake(signature.name)},
          {"class_camel", lower_first(signature.name)},
          {"method", method},
          {"method_camel", camel(method)},
          {"method_pascal", pascal(method)}};
}

SourceWords::SourceWords(const std::string& source) : tokens_(" ") {
  for (std::size_t at = 0; at < source.size();) {
    if (const std::size_t behind = skip_text(source, at); behind != at) {
      at = behind;
      continue;
    }
    const std::size_t start = at;
    while (at < source.size() && is_word(source[at])) ++at;
    const bool word = at > start;
    if (!word) ++at;
    if (!word && std::isspace(static_cast<unsigned char>(source[start])) != 0) continue;
    const std::string token = source.substr(start, at - start);
    if (word) words_.insert(token);
    (tokens_ += token) += ' ';
  }
}

bool SourceWords::holds_sequence(const std::string& sequence) const {
  return tokens_.find(" " + sequence + " ") != std::string::npos;
}

std::string SourceWords::spelling_of(const std::string& name, NameStyle own) const {
  for (const std::string& spelling : {styled(own, name), name, camel(name), pascal(name)})
    if (words_.contains(spelling)) return spelling;
  return styled(own, name);
}

std::vector<std::string> quoted_behind(const std::string& source, const std::string& begin) {
  constexpr const char* blank = " \t";
  std::vector<std::string> found;
  std::istringstream lines(source);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t start = line.find_first_not_of(blank);
    if (start == std::string::npos || line.compare(start, begin.size(), begin) != 0) continue;
    const std::size_t open = line.find_first_not_of(blank, start + begin.size());
    if (open == std::string::npos || (line[open] != '<' && line[open] != '"')) continue;
    const std::size_t close = line.find(line[open] == '<' ? '>' : '"', open + 1);
    if (close != std::string::npos) found.push_back(line.substr(open, close + 1 - open));
  }
  return found;
}

}  // namespace spar::toolchains
