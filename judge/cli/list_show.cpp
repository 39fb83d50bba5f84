// spar list, spar show: what there is to practise.
#include <iostream>
#include <numeric>

#include "judge/bank/words.hpp"
#include "judge/cli/commands.hpp"
#include "judge/cli/terminal.hpp"
#include "judge/engine/libraries.hpp"
#include "judge/practice/attempts.hpp"
#include "judge/practice/catalogue.hpp"
#include "judge/toolchains/libraries.hpp"
#include "judge/toolchains/stub.hpp"

namespace spar::cli {
namespace {

using nlohmann::json;

std::string name_of(bank::Difficulty difficulty) { return json(difficulty).get<std::string>(); }

json notices_of(const bank::Problem& problem) {
  json notices = json::array();
  for (const auto& notice : problem.notices)
    notices.push_back({{"kind", notice.kind}, {"text", notice.text}});
  return notices;
}

std::string mark_of(const json& status) {
  return status == "solved"  ? paint(Colour::green, "✓")
         : status == "tried" ? paint(Colour::yellow, "·")
                             : " ";
}

std::vector<std::string> row_of(const json& problem) {
  return {mark_of(problem.at("status")), paint(Colour::bold, problem.at("slug")), problem.at("title"),
          problem.at("difficulty"), std::to_string(problem.at("minutes").get<int>()) + " min"};
}

/// As many words as there is room for.
std::string as_many_as_fit(std::vector<std::string> words, std::size_t room) {
  std::string text = bank::joined(words);
  while (text.size() > room && !words.empty()) {
    words.pop_back();
    text = words.empty() ? "" : bank::joined(words) + ", …";
  }
  return text;
}

/// With their topics; on a terminal none is broken into two lines.
std::string table_of(const std::vector<json>& problems) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& problem : problems) rows.push_back(row_of(problem));
  const auto widths = column_widths(rows);
  const std::size_t taken = std::accumulate(widths.begin(), widths.end(), std::size_t{0});
  const std::size_t width = is_read_on_a_terminal() ? terminal_width() : std::string::npos;
  for (std::size_t i = 0; i < rows.size(); ++i)
    rows[i].push_back(
        paint(Colour::dim, as_many_as_fit(problems[i].at("topics"), width - std::min(width, taken))));
  return table(rows);
}

/// The problems of one part of a list, in its order, as far as the filter let them through.
void print_part(const json& part, const json& problems) {
  std::vector<json> those;
  for (const auto& slug : part.at("problems"))
    for (const auto& problem : problems)
      if (problem.at("slug") == slug) those.push_back(problem);
  if (those.empty()) return;
  std::cout << '\n' << paint(Colour::bold, part.at("title")) << '\n';
  for (const auto& line : wrapped(part.at("note"), terminal_width())) std::cout << line << '\n';
  std::cout << table_of(those);
}

int list(Context& context, const practice::Wanted& wanted) {
  const practice::Catalogue catalogue(context.bank(), context.store(), store::local_user);
  json problems = json::array();
  for (const auto* problem : unwrap(catalogue.find(wanted))) problems.push_back(catalogue.summary(*problem));
  if (context.json()) {
    std::cout << json{{"problems", problems}}.dump() << '\n';
    return exit_done;
  }
  for (const auto& list : catalogue.lists()) {
    if (list.at("name") != wanted.list) continue;
    for (const auto& line : wrapped(list.at("description"), terminal_width())) std::cout << line << '\n';
    for (const auto& part : list.at("parts")) print_part(part, problems);
  }
  if (wanted.list.empty()) std::cout << table_of(problems.get<std::vector<json>>());
  if (problems.empty()) std::cerr << "no problem matches; `spar list` without options shows all\n";
  return exit_done;
}

int print_lists(Context& context) {
  const json lists = practice::Catalogue(context.bank(), context.store(), store::local_user).lists();
  std::vector<std::vector<std::string>> rows;
  for (const auto& list : lists)
    rows.push_back({paint(Colour::bold, list.at("name")), list.at("title"),
                    list.at("solved").dump() + " of " + list.at("problems").dump() + " solved"});
  std::cout << (context.json() ? json{{"lists", lists}}.dump() + "\n" : table(rows));
  return exit_done;
}

int print_topics(Context& context) {
  const json topics = practice::Catalogue(context.bank(), context.store(), store::local_user).topics();
  if (context.json()) {
    std::cout << json{{"topics", topics}}.dump() << '\n';
    return exit_done;
  }
  for (const bool group : {true, false}) {
    std::vector<std::vector<std::string>> rows;
    for (const auto& topic : topics)
      if (topic.at("group") == group)
        rows.push_back({"  " + topic.at("name").get<std::string>(),
                        topic.at("solved").dump() + " of " + topic.at("problems").dump() + " solved"});
    std::cout << paint(Colour::bold, group ? "groups" : "patterns and subjects") << '\n' << table(rows);
  }
  return exit_done;
}

/// What a problem requires, and what is missing of it; the engine is asked only where something is required.
json requirements_of(Context& context, const bank::Problem& problem) {
  if (problem.required_libraries.empty()) return {{"requires", json::array()}, {"missing", json::array()}};
  return engine::requirements_json(context.engine(), problem);
}

void print_requirements(const json& requirements) {
  const auto libraries = requirements.at("requires").get<std::vector<std::string>>();
  if (libraries.empty()) return;
  std::cout << "requires " << bank::joined(libraries) << '\n';
  if (requirements.at("missing").is_null())
    std::cout << paint(Colour::red, "whether they are there could not be asked; `spar doctor` tells more")
              << '\n';
  for (const json& missing : requirements.at("missing"))
    std::cout << paint(Colour::red, missing.at("library").get<std::string>() + " is not installed: ")
              << missing.at("install").get<std::string>() << '\n';
}

/// Taking a hint is recorded in the open attempt, as it is on the page.
int show_hint(Context& context, const std::string& slug, int number) {
  const bank::Problem& problem = *unwrap(context.bank().find(slug));
  const std::string hint = unwrap(practice::take_hint(context.store(), store::local_user, problem, number));
  if (context.json()) {
    std::cout << json{{"number", number}, {"hint", hint}}.dump() << '\n';
    return exit_done;
  }
  for (const auto& line : wrapped(hint, terminal_width())) std::cout << line << '\n';
  return exit_done;
}

/// What `start` would write, without its timer.
int show_stub(Context& context, const std::string& slug, const std::string& language) {
  const bank::Problem& problem = *unwrap(context.bank().find(slug));
  const auto& toolchain = *unwrap(toolchains::find_serving(context.engine().toolchains(), problem, language));
  const std::string stub = toolchains::render_stub(toolchain, problem);
  std::cout << (context.json() ? json{{"language", language}, {"stub", stub}}.dump() + "\n" : stub);
  return exit_done;
}

int show(Context& context, const std::string& slug, bool editorial) {
  const bank::Problem& problem = *unwrap(context.bank().find(slug));
  const auto serving = toolchains::serving(context.engine().toolchains(), problem);
  if (context.json()) {
    json body = practice::Catalogue(context.bank(), context.store(), store::local_user).summary(problem);
    body.update({{"statement", problem.statement},
                 {"hints", problem.hints.size()},
                 {"format", problem.format},
                 {"languages", serving},
                 {"notices", notices_of(problem)},
                 {"cpu_ns", problem.limits.cpu_time.count()},
                 {"memory_bytes", problem.limits.memory.count}});
    body.update(requirements_of(context, problem));
    if (editorial) body["editorial"] = problem.editorial;
    std::cout << body.dump() << '\n';
    return exit_done;
  }
  std::cout << paint(Colour::bold, problem.title) << "  " << name_of(problem.difficulty) << ", "
            << problem.minutes << " min, " << humane(problem.limits.cpu_time) << ", "
            << humane(problem.limits.memory) << '\n';
  print_requirements(requirements_of(context, problem));
  std::cout << '\n' << (editorial ? problem.editorial : problem.statement) << '\n';
  if (editorial) return exit_done;
  std::cout
      << paint(Colour::dim,
               "The time is CPU time of one case in C++; other languages get more, and this machine's speed "
               "scales it (`spar doctor`).")
      << '\n';
  if (!problem.hints.empty())
    std::cout << paint(Colour::dim, "stuck: spar show " + slug + " --hint 1   (of " +
                                        std::to_string(problem.hints.size()) + ")")
              << '\n';
  if (!serving.empty())
    std::cout << paint(Colour::dim,
                       "begin with: spar start " + slug + " --lang " + toolchains::first_choice(serving))
              << '\n';
  return exit_done;
}

}  // namespace

void add_list(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand("list", "List the problems, or those that fit");
  auto wanted = std::make_shared<practice::Wanted>();
  auto lists = std::make_shared<bool>(false);
  auto topics = std::make_shared<bool>(false);
  auto words = std::make_shared<std::vector<std::string>>();
  command->add_option("words", *words, "Words that occur in title, topics or statement");
  command->add_option("--topic", wanted->topic, "Those of a topic");
  command->add_option("--difficulty", wanted->difficulty, "easy, medium or hard");
  command->add_option("--kind", wanted->kind, "function, class or program");
  command->add_option("--status", wanted->status, "new, tried or solved");
  command->add_option("--list", wanted->list, "Those of a list, in its order");
  auto* show_lists = command->add_flag("--lists", *lists, "The lists that there are");
  command->add_flag("--topics", *topics, "The topics that there are")->excludes(show_lists);
  command->callback([&action, wanted, words, lists, topics] {
    for (const auto& word : *words) wanted->words += word + ' ';
    action = [wanted, lists, topics](Context& context) {
      return *lists ? print_lists(context) : *topics ? print_topics(context) : list(context, *wanted);
    };
  });
}

void add_show(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand("show", "Show one problem");
  auto slug = std::make_shared<std::string>();
  auto editorial = std::make_shared<bool>(false);
  command->add_option("slug", *slug, "The problem")->required();
  auto hint = std::make_shared<int>(0);
  auto* show_editorial =
      command->add_flag("--editorial", *editorial, "Show the editorial instead of the statement");
  auto* number =
      command->add_option("--hint", *hint, "Show this hint, from 1 on; it is noted in the open attempt")
          ->excludes(show_editorial);
  auto language = std::make_shared<std::string>();
  command
      ->add_option("--stub", *language, "Show what a solution in this language begins with; no timer starts")
      ->excludes(show_editorial)
      ->excludes(number);
  command->callback([&action, slug, editorial, hint, language, number] {
    const bool wants_hint = number->count() > 0;
    action = [slug, editorial, hint, language, wants_hint](Context& context) {
      if (!language->empty()) return show_stub(context, *slug, *language);
      return wants_hint ? show_hint(context, *slug, *hint) : show(context, *slug, *editorial);
    };
  });
}

}  // namespace spar::cli
