#include "judge/bank/problem_list.hpp"

#include <algorithm>

#include "judge/bank/refusal.hpp"
#include "judge/bank/toml_reader.hpp"

namespace spar::bank {
namespace {

ProblemList read_list(const toml::table& table, const std::string& origin) {
  TableReader root(table, origin, "the list");
  ProblemList list;
  list.title = root.text("title");
  list.description = root.text("description");
  std::vector<std::string> seen;
  for (const auto* entry : root.optional_tables("parts")) {
    TableReader reader(*entry, origin, "[[parts]]");
    ProblemList::Part part{reader.text("title"), reader.optional_text("note").value_or(""),
                           reader.optional_texts("problems")};
    if (part.problems.empty()) reader.refuse("problems", "a part names at least one problem");
    for (const auto& slug : part.problems) {
      if (std::find(seen.begin(), seen.end(), slug) != seen.end())
        reader.refuse("problems", "'" + slug + "' stands in the list twice; keep one");
      seen.push_back(slug);
    }
    reader.finish();
    list.parts.push_back(std::move(part));
  }
  if (list.parts.empty()) root.refuse("parts", "the list has no [[parts]]; add one that names problems");
  root.finish();
  return list;
}

}  // namespace

std::vector<std::string> ProblemList::problems() const {
  std::vector<std::string> all;
  for (const auto& part : parts) all.insert(all.end(), part.problems.begin(), part.problems.end());
  return all;
}

Expected<ProblemList> parse_problem_list(const std::string& text, const std::string& origin) {
  return parse_toml(text, origin, read_list);
}

}  // namespace spar::bank
