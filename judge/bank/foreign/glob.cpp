#include "judge/bank/foreign/glob.hpp"

#include <algorithm>

#include "judge/bank/refusal.hpp"

namespace spar::bank::foreign {
namespace {

constexpr std::size_t most_alternatives = 1000;

/// Where the brace that opens at `open` closes, and the commas of its own level in between.
struct Braces {
  std::size_t close = 0;
  std::vector<std::size_t> commas;
};

Braces find_braces(const std::string& pattern, std::size_t open) {
  Braces braces;
  int depth = 0;
  for (auto i = open; i < pattern.size(); ++i) {
    if (pattern[i] == '{') ++depth;
    if (pattern[i] == ',' && depth == 1) braces.commas.push_back(i);
    if (pattern[i] == '}' && --depth == 0) {
      braces.close = i;
      return braces;
    }
  }
  throw Refusal("the pattern '" + pattern + "' has a brace that does not close");
}

/// The first braces are replaced by each of their alternatives until none are left.
void expand(const std::string& pattern, std::vector<std::string>& expanded) {
  if (expanded.size() >= most_alternatives)
    throw Refusal("the pattern stands for more than a thousand others; write it simpler");
  const auto open = pattern.find('{');
  if (open == std::string::npos) {
    expanded.push_back(pattern);
    return;
  }
  auto braces = find_braces(pattern, open);
  braces.commas.push_back(braces.close);
  auto start = open + 1;
  for (const auto end : braces.commas) {
    expand(pattern.substr(0, open) + pattern.substr(start, end - start) + pattern.substr(braces.close + 1),
           expanded);
    start = end + 1;
  }
}

}  // namespace

bool matches_wildcards(const std::string& pattern, const std::string& text) {
  std::size_t at = 0;
  std::size_t star = std::string::npos;  // the last one, to which a failure returns
  std::size_t resume = 0;                // how much of the text it takes by then
  std::size_t i = 0;
  while (i < text.size()) {
    if (at < pattern.size() && pattern[at] == '*') {
      star = at++;
      resume = i;
    } else if (at < pattern.size() && (pattern[at] == text[i] || (pattern[at] == '?' && text[i] != '/'))) {
      ++at;
      ++i;
    } else if (star != std::string::npos && text[resume] != '/') {
      at = star + 1;
      i = ++resume;
    } else {
      return false;
    }
  }
  return pattern.find_first_not_of('*', at) == std::string::npos;
}

Expected<Glob> Glob::parse(const std::string& pattern) {
  return catch_refusal([&] {
    if (pattern.find("**") != std::string::npos)
      throw Refusal("the pattern '" + pattern + "' has **, which the format does not know");
    constexpr std::size_t longest = 1000;
    if (pattern.size() > longest) throw Refusal("a pattern is longer than 1000 characters");
    Glob glob;
    expand(pattern, glob.alternatives_);
    return glob;
  });
}

bool Glob::matches(const std::string& path) const {
  for (auto end = path.find('/');; end = path.find('/', end + 1)) {
    const auto part = path.substr(0, end);
    if (std::any_of(alternatives_.begin(), alternatives_.end(),
                    [&](const std::string& pattern) { return matches_wildcards(pattern, part); }))
      return true;
    if (end == std::string::npos) return false;
  }
}

}  // namespace spar::bank::foreign
