// What there is to practise, and how far one person has come: the bank, searched and filtered, and its lists.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "judge/bank/load.hpp"
#include "judge/store/store.hpp"

namespace spar::practice {

/// Which problems are wanted; an empty member lets everything through.
struct Wanted {
  std::string words = {};  ///< each must occur in title, slug, topics, kind, signature or statement
  std::string topic = {};
  std::string difficulty = {};
  std::string kind = {};
  std::string status = {};  ///< new, tried, solved
  std::string list = {};    ///< those of a list, in its order; otherwise they come by slug
};

class Catalogue {
 public:
  Catalogue(const bank::Bank& bank, store::Store& store, std::int64_t user);

  /// A problem as clients see it in lists (judge/http/openapi.json, ProblemSummary).
  [[nodiscard]] nlohmann::json summary(const bank::Problem& problem) const;
  /// bad_input names what a member may be.
  [[nodiscard]] Expected<std::vector<const bank::Problem*>> find(const Wanted& wanted) const;
  /// [{"name", "title", "description", "parts": [{"title", "note", "problems"}], "problems", "solved"}]
  [[nodiscard]] nlohmann::json lists() const;
  /// [{"name", "group", "problems", "solved"}]: groups (the first topic of some problem) before the others.
  [[nodiscard]] nlohmann::json topics() const;

 private:
  [[nodiscard]] std::string status_of(const std::string& slug) const;
  [[nodiscard]] Expected<void> check(const Wanted& wanted) const;
  [[nodiscard]] Expected<std::vector<const bank::Problem*>> ordered(const std::string& list) const;
  [[nodiscard]] bool fits(const bank::Problem& problem, const Wanted& wanted) const;

  const bank::Bank& bank_;
  std::map<std::string, std::string> progress_;
};

}  // namespace spar::practice
