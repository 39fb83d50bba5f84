// spar check: the proof of packages, several at a time.
#include "judge/engine/check.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <iostream>
#include <map>
#include <mutex>
#include <thread>

#include "judge/bank/words.hpp"
#include "judge/cli/commands.hpp"
#include "judge/cli/given_package.hpp"
#include "judge/cli/terminal.hpp"
#include "judge/engine/libraries.hpp"
#include "judge/engine/proofs.hpp"

namespace spar::cli {
namespace {

using nlohmann::json;
namespace fs = std::filesystem;

struct CheckOptions {
  std::vector<std::string> packages;
  bool all = false;
  bool sample = false;
  bool cached = false;
  bool installed = false;
  [[nodiscard]] engine::Thoroughness thoroughness() const {
    return sample ? engine::Thoroughness::sample : engine::Thoroughness::whole;
  }
};

std::string percent(const json& share) {
  return std::to_string(std::lround(share.get<double>() * 100)) + "%";
}

void print_submissions(const json& result) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& finding : result.at("submissions"))
    rows.push_back({"   ", paint(finding.at("verdict").get<grading::Verdict>()), finding.at("name"),
                    percent(finding.at("of_limit")) + " of the limit",
                    paint(Colour::dim, bank::joined(finding.at("families")))});
  std::cout << table(rows);
  for (const auto& family : result.at("untripped_families"))
    std::cout << "    no wrong submission fails '" << family.get<std::string>() << "'\n";
}

/// The largest share of the limit that an accepted submission takes, and how many families nothing wrong
/// trips.
std::string in_short(const json& result) {
  double slowest = 0;
  std::string which;
  for (const auto& finding : result.at("submissions"))
    if (finding.at("verdict") == "AC" && finding.at("of_limit").get<double>() >= slowest) {
      slowest = finding.at("of_limit");
      which = finding.at("name");
    }
  const auto untripped = result.at("untripped_families").size();
  return std::to_string(result.at("cases").get<int>()) + " cases, " +
         std::to_string(result.at("submissions").size()) + " submissions" +
         (which.empty() ? "" : ", slowest accepted " + percent(slowest) + " of the limit") +
         (untripped == 0 ? "" : ", " + std::to_string(untripped) + " families that nothing wrong trips") +
         (result.at("cached") ? " (proven before)" : "");
}

/// One package as to_json(CheckResult) has it; `whole`: with its submissions.
void print(const json& result, bool whole) {
  if (result.contains("left_out")) {
    std::cout << paint(Colour::yellow, "left   ") << paint(Colour::bold, result.at("problem"))
              << "  requires what is not here: " << result.at("left_out").get<std::string>() << '\n';
    return;
  }
  std::cout << (result.at("sound") ? paint(Colour::green, "sound  ") : paint(Colour::red, "FAULTY "))
            << paint(Colour::bold, result.at("problem")) << "  " << paint(Colour::dim, in_short(result))
            << '\n';
  if (whole) print_submissions(result);
  for (const auto& fault : result.at("faults"))
    std::cout << "    " << paint(Colour::red, "fault: ") << harmless(fault) << '\n';
  for (const auto& finding : result.at("submissions"))
    if (finding.at("margin").is_string())
      std::cout << "    " << paint(Colour::yellow, "near the limit: ")
                << finding.at("name").get<std::string>() << ' ' << finding.at("margin").get<std::string>()
                << '\n';
  if (const auto& limit = result.at("time_limit_ns"); limit.is_number())
    std::cout << "    the time limit that follows from its submissions: "
              << humane(std::chrono::nanoseconds(limit.get<std::int64_t>())) << '\n';
  for (const auto& notice : result.at("notices")) std::cout << "    " << harmless(notice) << '\n';
}

/// Takes packages one after the other on as many threads as there are slots.
class Proving {
 public:
  Proving(Context& context, const CheckOptions& given, std::vector<fs::path> folders)
      : context_(context),
        given_(given),
        folders_(std::move(folders)),
        progress_(!context.json()),
        results_(folders_.size()),
        failures_(folders_.size()) {
    engine_ = &context.engine();
    if (given.cached)
      proofs_ = unwrap(engine::Proofs::open(
          Context::cache_folder() / "proofs", *engine_,
          {"/proc/self/exe", Context::runner(), Context::share_folder() / "toolchains"}));
  }

  /// One result a package, in their order. The first failure of ours, or of what was named, is thrown.
  json run() {
    std::vector<std::jthread> threads;
    const auto wanted = std::min(engine_->slots(), folders_.size());
    for (std::size_t i = 0; i < wanted; ++i) threads.emplace_back([this] { work(); });
    threads.clear();
    progress_.clear();
    for (const auto& failure : failures_)
      if (failure) throw Failure{*failure};
    return results_;
  }

 private:
  void work() {
    for (std::size_t i = next_++; i < folders_.size() && !failed_; i = next_++) {
      try {
        const json result = prove(folders_[i]);
        const std::lock_guard guard(mutex_);
        results_[i] = result;
        ++done_;
        progress_.clear();
        if (context_.json()) continue;
        print(result, folders_.size() == 1);
        std::cout.flush();  // whoever reads a file or a pipe wants to know now as well
      } catch (const Failure& failure) {
        failures_[i] = failure.error;
        failed_ = true;
      } catch (const std::exception& error) {
        failures_[i] = Error{ErrorCode::internal, folders_[i].string() + ": " + error.what()};
        failed_ = true;
      }
    }
  }

  json prove(const fs::path& folder) {
    const GivenPackage package(context_, folder);
    const bank::Problem& problem = package.problem();
    const auto thoroughness = given_.thoroughness();
    const std::string key = proofs_ ? proofs_->key(problem, thoroughness) : "";
    if (auto known = proofs_ ? proofs_->find(key) : std::nullopt) {
      (*known)["cached"] = true;
      return *known;
    }
    if (given_.installed)
      if (const auto missing = unwrap(engine::missing_libraries(*engine_, problem)); !missing.empty())
        return {{"problem", problem.slug},
                {"left_out", missing.front().library + " (" + missing.front().install + ")"}};
    warn_of_unsupported(problem);
    json result = engine::to_json(unwrap(engine::check_package(
        *engine_, problem, [&](const std::string& what) { step(problem.slug + ": " + what); },
        thoroughness)));
    if (proofs_ && result.at("sound").get<bool>()) proofs_->remember(key, result);
    return result;
  }

  void step(const std::string& what) {
    const std::lock_guard guard(mutex_);
    progress_.show((folders_.size() == 1
                        ? ""
                        : std::to_string(done_) + " of " + std::to_string(folders_.size()) + "; ") +
                   what);
  }

  Context& context_;
  const CheckOptions& given_;
  std::vector<fs::path> folders_;
  engine::Engine* engine_ = nullptr;
  std::optional<engine::Proofs> proofs_;
  std::mutex mutex_;  ///< of everything below, and of what is printed
  ProgressLine progress_;
  std::size_t done_ = 0;
  std::vector<json> results_;
  std::vector<std::optional<Error>> failures_;
  std::atomic<std::size_t> next_ = 0;
  std::atomic<bool> failed_ = false;
};

int check(Context& context, const CheckOptions& given) {
  std::vector<fs::path> folders;
  for (const auto& name : given.packages) {
    const fs::path folder(name);
    const bool by_slug = !fs::exists(folder) && !folder.has_parent_path();
    folders.push_back(by_slug ? unwrap(context.bank().find(name))->directory : folder);
  }
  if (given.all)
    for (const auto& [slug, problem] : context.bank().problems()) folders.push_back(problem.directory);
  if (folders.empty())
    throw Failure{{ErrorCode::bad_input, "name a package's folder or a problem, or say --all"}};
  const json results = Proving(context, given, folders).run();
  const auto sound = static_cast<std::size_t>(std::count_if(
      results.begin(), results.end(), [](const json& result) { return result.value("sound", false); }));
  const auto left_out = static_cast<std::size_t>(std::count_if(
      results.begin(), results.end(), [](const json& result) { return result.contains("left_out"); }));
  const auto broken = given.all ? context.bank().broken().size() : 0;
  const bool all_sound = broken == 0 && sound + left_out == results.size();
  if (context.json())
    std::cout << json{{"sound", all_sound}, {"packages", results}}.dump(-1, ' ', false,
                                                                        json::error_handler_t::replace)
              << '\n';
  else if (results.size() > 1)
    std::cout << sound << " of " << results.size() << " packages are sound"
              << (left_out == 0 ? "" : "; " + std::to_string(left_out) + " left out")
              << (broken == 0 ? "" : "; " + std::to_string(broken) + " could not be read") << '\n';
  return all_sound ? exit_done : exit_not_accepted;
}

}  // namespace

void add_check(CLI::App& app, Action& action) {
  auto* command = app.add_subcommand("check", "Prove that packages are sound");
  auto given = std::make_shared<CheckOptions>();
  command->add_option("packages", given->packages, "Folders of packages, or problems of the bank");
  command->add_flag("--all", given->all, "The whole bank");
  command->add_flag(
      "--sample", given->sample,
      "A part of the proof: the reference, one submission of each folder but the slow ones, one "
      "stub");
  command->add_flag(
      "--cached", given->cached,
      "Leave out packages that were found sound before and are as they were, as are spar and the "
      "compilers");
  command->add_flag("--installed", given->installed,
                    "Leave out packages that require libraries which are not installed, and name them");
  command->callback(
      [&action, given] { action = [given](Context& context) { return check(context, *given); }; });
}

}  // namespace spar::cli
