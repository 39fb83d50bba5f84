// spar list, spar show: what there is to practise.
#include <iostream>

#include "judge/cli/commands.hpp"
#include "judge/cli/terminal.hpp"
#include "judge/engine/libraries.hpp"
#include "judge/toolchains/libraries.hpp"

namespace spar::cli {
namespace {

using nlohmann::json;

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const auto& word : words) all += (all.empty() ? "" : ", ") + word;
  return all;
}

std::string name_of(bank::Difficulty difficulty) { return json(difficulty).get<std::string>(); }

std::map<std::string, std::string> progress_of(Context& context) {
  std::map<std::string, std::string> progress;
  for (auto& [slug, status] : context.store().progress(store::local_user)) progress[slug] = status;
  return progress;
}

json summary(const bank::Problem& problem, const std::string& status) {
  return {{"slug", problem.slug},     {"title", problem.title},
          {"kind", problem.kind},     {"difficulty", problem.difficulty},
          {"topics", problem.topics}, {"minutes", problem.minutes},
          {"status", status}};
}

json notices_of(const bank::Problem& problem) {
  json notices = json::array();
  for (const auto& notice : problem.notices)
    notices.push_back({{"kind", notice.kind}, {"text", notice.text}});
  return notices;
}

int list(Context& context) {
  const auto progress = progress_of(context);
  const auto status_of = [&](const std::string& slug) {
    return progress.contains(slug) ? progress.at(slug) : std::string("new");
  };
  json all = json::array();
  std::vector<std::vector<std::string>> rows;
  for (const auto& [slug, problem] : context.bank().problems()) {
    const std::string status = status_of(slug);
    all.push_back(summary(problem, status));
    const std::string mark = status == "solved"  ? paint(Colour::green, "✓")
                             : status == "tried" ? paint(Colour::yellow, "·")
                                                 : " ";
    rows.push_back({mark, paint(Colour::bold, slug), problem.title, name_of(problem.difficulty),
                    std::to_string(problem.minutes) + " min", paint(Colour::dim, joined(problem.topics))});
  }
  std::cout << (context.json() ? json{{"problems", all}}.dump() + "\n" : table(rows));
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
  std::cout << "requires " << joined(libraries) << '\n';
  if (requirements.at("missing").is_null())
    std::cout << paint(Colour::red, "whether they are there could not be asked; `spar doctor` tells more")
              << '\n';
  for (const json& missing : requirements.at("missing"))
    std::cout << paint(Colour::red, missing.at("library").get<std::string>() + " is not installed: ")
              << missing.at("install").get<std::string>() << '\n';
}

int show(Context& context, const std::string& slug, bool editorial) {
  const bank::Problem& problem = *unwrap(context.bank().find(slug));
  const auto serving = toolchains::serving(context.engine().toolchains(), problem);
  if (context.json()) {
    json body = summary(problem, progress_of(context)[slug].empty() ? "new" : progress_of(context)[slug]);
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
  if (!editorial && !serving.empty())
    std::cout << paint(Colour::dim,
                       "begin with: spar start " + slug + " --lang " + toolchains::first_choice(serving))
              << '\n';
  return exit_done;
}

}  // namespace

void add_list(CLI::App& app, Action& action) {
  app.add_subcommand("list", "List the problems")->callback([&action] { action = list; });
}

void add_show(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand("show", "Show one problem");
  auto slug = std::make_shared<std::string>();
  auto editorial = std::make_shared<bool>(false);
  command->add_option("slug", *slug, "The problem")->required();
  command->add_flag("--editorial", *editorial, "Show the editorial instead of the statement");
  command->callback([&action, slug, editorial] {
    action = [slug, editorial](Context& context) { return show(context, *slug, *editorial); };
  });
}

}  // namespace spar::cli
