#include "judge/engine/known_cases.hpp"

#include <malloc.h>

#include <algorithm>

namespace spar::engine {
namespace {

using nlohmann::json;

std::uint64_t size_of(const json& value) {
  constexpr std::uint64_t apart = 64;  // what has a place of its own in memory, and malloc's share
  std::uint64_t size = sizeof(json);
  if (const auto* text = value.get_ptr<const json::string_t*>()) return size + apart + text->size();
  if (!value.is_structured()) return size;
  size += apart;
  for (const json& member : value) size += size_of(member);
  return size;
}

std::uint64_t size_of(const std::vector<bank::Case>& cases) {
  std::uint64_t size = 1;
  for (const auto& test : cases)
    size += sizeof test + size_of(test.input) + size_of(test.expected) + test.input_text.size() +
            test.answer_text.size();
  return size;
}

}  // namespace

std::shared_ptr<KnownCases::Entry> KnownCases::entry_of(const std::string& digest) {
  const std::lock_guard guard(mutex_);
  auto& entry = entries_[digest];
  if (!entry) entry = std::make_shared<Entry>();
  entry->last_used = ++uses_;
  return entry;
}

Expected<Cases> KnownCases::get(const std::string& digest, const Make& make) {
  const auto entry = entry_of(digest);
  const std::lock_guard making(entry->making);
  if (entry->cases) return entry->cases;
  auto made = make();
  if (!made) return tl::unexpected(made.error());
  const std::uint64_t size = size_of(*made);
  entry->cases = std::make_shared<const std::vector<bank::Case>>(std::move(*made));
  const std::lock_guard guard(mutex_);
  entry->size = size;
  forget_oldest();
  return entry->cases;
}

void KnownCases::forget_oldest() {
  const auto is_older = [](const auto& a, const auto& b) {
    return a.second->last_used < b.second->last_used;
  };
  const auto newest = std::max_element(entries_.begin(), entries_.end(), is_older)->second;
  std::uint64_t sum = 0;
  for (const auto& [digest, entry] : entries_) sum += entry->size;
  if (sum <= bound_) return;
  while (sum > bound_) {
    auto oldest = entries_.end();
    for (auto at = entries_.begin(); at != entries_.end(); ++at)
      if (at->second->size > 0 && at->second != newest &&
          (oldest == entries_.end() || is_older(*at, *oldest)))
        oldest = at;
    if (oldest == entries_.end()) break;
    sum -= oldest->second->size;
    entries_.erase(oldest);
  }
  malloc_trim(0);  // millions of small pieces, which malloc would keep for the next ones
}

}  // namespace spar::engine
