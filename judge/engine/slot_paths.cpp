#include "judge/engine/slot_paths.hpp"

#include <cctype>
#include <string_view>

namespace spar::engine {
namespace {

constexpr std::string_view separators = "=:,;@ '\"";

/// Whether a path that begins at `at` is one of its own, and not the rest of a longer one.
bool begins_path(std::string_view word, std::size_t at) {
  if (at == 0 || separators.find(word[at - 1]) != std::string_view::npos) return true;
  return at == 2 && word[0] == '-' && std::isalpha(static_cast<unsigned char>(word[1])) != 0;
}

/// Whether a path's component ends at `at`.
bool ends_component(std::string_view text, std::size_t at) {
  return at == text.size() || text[at] == '/' || separators.find(text[at]) != std::string_view::npos;
}

const SlotPaths::value_type* name_at(std::string_view word, std::size_t at, const SlotPaths& paths) {
  const SlotPaths::value_type* longest = nullptr;
  for (const auto& entry : paths)
    if (word.substr(at).starts_with(entry.first) && ends_component(word, at + entry.first.size()) &&
        (longest == nullptr || entry.first.size() > longest->first.size()))
      longest = &entry;
  return longest;
}

}  // namespace

std::string to_real_paths(const std::string& word, const SlotPaths& paths) {
  std::string result;
  for (std::size_t at = 0; at < word.size();) {
    const auto* name = word[at] == '/' && begins_path(word, at) ? name_at(word, at, paths) : nullptr;
    result += name != nullptr ? name->second : std::string(1, word[at]);
    at += name != nullptr ? name->first.size() : 1;
  }
  return result;
}

std::vector<std::string> to_real_paths(const std::vector<std::string>& words, const SlotPaths& paths) {
  std::vector<std::string> result;
  for (const auto& word : words) result.push_back(to_real_paths(word, paths));
  return result;
}

std::string to_slot_paths(std::string text, const SlotPaths& paths) {
  for (const auto& [name, real] : paths) {
    for (std::size_t at = 0; (at = text.find(real, at)) != std::string::npos;) {
      const std::size_t end = at + real.size();
      const bool whole = end == text.size() || (std::isalnum(static_cast<unsigned char>(text[end])) == 0 &&
                                                text[end] != '-' && text[end] != '_' && text[end] != '.');
      if (whole) text.replace(at, real.size(), name);
      at += whole ? name.size() : 1;
    }
  }
  return text;
}

}  // namespace spar::engine
