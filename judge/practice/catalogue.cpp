#include "judge/practice/catalogue.hpp"

#include <algorithm>
#include <cctype>
#include <sstream>

#include "judge/bank/nearest.hpp"
#include "judge/bank/words.hpp"

namespace spar::practice {
namespace {

using nlohmann::json;

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

/// What words are looked for in.
std::string text_of(const bank::Problem& problem) {
  std::string text = problem.title + '\n' + problem.slug + '\n' + json(problem.kind).get<std::string>();
  for (const auto& topic : problem.topics) text += '\n' + topic;
  if (problem.function) text += '\n' + problem.function->name;
  if (problem.class_) text += '\n' + problem.class_->name;
  return lower(text + '\n' + problem.statement);
}

bool holds_words(const bank::Problem& problem, const std::string& words) {
  std::istringstream stream(lower(words));
  const std::string text = words.empty() ? "" : text_of(problem);
  for (std::string word; stream >> word;)
    if (text.find(word) == std::string::npos) return false;
  return true;
}

Expected<void> one_of(const std::string& what, const std::string& given, std::vector<std::string> known) {
  if (given.empty() || std::find(known.begin(), known.end(), given) != known.end()) return {};
  return fail(ErrorCode::bad_input, "no " + what + " '" + given + "'; there are: " + bank::joined(known) +
                                        bank::did_you_mean(given, known));
}

std::vector<std::string> names_in(const json& rows) {
  std::vector<std::string> names;
  for (const auto& row : rows) names.push_back(row.at("name"));
  return names;
}

}  // namespace

Catalogue::Catalogue(const bank::Bank& bank, store::Store& store, std::int64_t user) : bank_(bank) {
  for (auto& [slug, status] : store.progress(user)) progress_[slug] = status;
}

std::string Catalogue::status_of(const std::string& slug) const {
  const auto found = progress_.find(slug);
  return found == progress_.end() ? "new" : found->second;
}

json Catalogue::summary(const bank::Problem& problem) const {
  return {{"slug", problem.slug},
          {"title", problem.title},
          {"kind", problem.kind},
          {"difficulty", problem.difficulty},
          {"topics", problem.topics},
          {"minutes", problem.minutes},
          {"status", status_of(problem.slug)}};
}

Expected<void> Catalogue::check(const Wanted& wanted) const {
  if (auto known = one_of("difficulty", wanted.difficulty, {"easy", "medium", "hard"}); !known) return known;
  if (auto known = one_of("status", wanted.status, {"new", "tried", "solved"}); !known) return known;
  if (auto known = one_of("kind", wanted.kind, {"function", "class", "program"}); !known) return known;
  return wanted.topic.empty() ? Expected<void>{} : one_of("topic", wanted.topic, names_in(topics()));
}

Expected<std::vector<const bank::Problem*>> Catalogue::ordered(const std::string& list) const {
  std::vector<const bank::Problem*> problems;
  if (list.empty()) {
    for (const auto& [slug, problem] : bank_.problems()) problems.push_back(&problem);
    return problems;
  }
  if (auto known = one_of("list", list, names_in(lists())); !known) return tl::unexpected(known.error());
  for (const auto& known : bank_.lists())
    if (known.name == list)
      for (const auto& slug : known.problems()) problems.push_back(&bank_.problems().at(slug));
  return problems;
}

bool Catalogue::fits(const bank::Problem& problem, const Wanted& wanted) const {
  const auto is = [](const std::string& asked, const json& value) { return asked.empty() || value == asked; };
  const auto& topics = problem.topics;
  return is(wanted.difficulty, problem.difficulty) && is(wanted.kind, problem.kind) &&
         is(wanted.status, status_of(problem.slug)) &&
         (wanted.topic.empty() || std::find(topics.begin(), topics.end(), wanted.topic) != topics.end()) &&
         holds_words(problem, wanted.words);
}

Expected<std::vector<const bank::Problem*>> Catalogue::find(const Wanted& wanted) const {
  if (auto sound = check(wanted); !sound) return tl::unexpected(sound.error());
  auto problems = ordered(wanted.list);
  if (problems)
    std::erase_if(*problems, [&](const bank::Problem* problem) { return !fits(*problem, wanted); });
  return problems;
}

json Catalogue::lists() const {
  json all = json::array();
  for (const auto& list : bank_.lists()) {
    json parts = json::array();
    for (const auto& part : list.parts)
      parts.push_back({{"title", part.title}, {"note", part.note}, {"problems", part.problems}});
    const auto problems = list.problems();
    const auto solved = std::count_if(problems.begin(), problems.end(),
                                      [&](const auto& slug) { return status_of(slug) == "solved"; });
    all.push_back({{"name", list.name},
                   {"title", list.title},
                   {"description", list.description},
                   {"parts", parts},
                   {"problems", problems.size()},
                   {"solved", solved}});
  }
  return all;
}

json Catalogue::topics() const {
  struct Topic {
    bool group = false;
    int problems = 0;
    int solved = 0;
  };
  std::map<std::string, Topic> topics;
  for (const auto& [slug, problem] : bank_.problems())
    for (const auto& name : problem.topics) {
      Topic& topic = topics[name];
      topic.group = topic.group || name == problem.topics.front();
      ++topic.problems;
      topic.solved += status_of(slug) == "solved" ? 1 : 0;
    }
  json all = json::array();
  for (const bool group : {true, false})
    for (const auto& [name, topic] : topics)
      if (topic.group == group)
        all.push_back(
            {{"name", name}, {"group", topic.group}, {"problems", topic.problems}, {"solved", topic.solved}});
  return all;
}

}  // namespace spar::practice
