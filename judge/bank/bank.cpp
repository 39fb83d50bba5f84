// All packages below a root.
#include <algorithm>

#include "judge/bank/load.hpp"
#include "judge/bank/nearest.hpp"
#include "judge/bank/package_file.hpp"
#include "judge/bank/refusal.hpp"

namespace spar::bank {
namespace {

namespace fs = std::filesystem;

/// Collects the folders that are packages, in order. A package holds no further packages, and links are not
/// followed, so the walk ends.
void find_packages(const fs::path& directory, std::vector<fs::path>& found) {
  if (!detect_format(directory).empty()) {
    found.push_back(directory);
    return;
  }
  std::vector<fs::path> inner;
  for (const auto& entry : fs::directory_iterator(directory)) {
    const bool hidden = entry.path().filename().string().starts_with('.');
    if (!hidden && !entry.is_symlink() && entry.is_directory()) inner.push_back(entry.path());
  }
  std::sort(inner.begin(), inner.end());
  for (const auto& next : inner) find_packages(next, found);
}

}  // namespace

Expected<Bank> Bank::open(const std::vector<fs::path>& roots) {
  std::vector<fs::path> packages;
  for (const auto& root : roots) {
    try {
      if (!fs::is_directory(root))
        return fail(ErrorCode::not_found,
                    root.string() + ": no such folder; name the folder that holds the problems");
      find_packages(root, packages);
    } catch (const fs::filesystem_error& error) {
      return fail(ErrorCode::unavailable,
                  std::string(error.what()) + "; check the permissions below " + root.string());
    }
  }
  Bank bank;
  for (const auto& package : packages) {
    auto problem = load_package(package);
    if (!problem) {
      bank.broken_.push_back(std::move(problem.error()));
      continue;
    }
    const auto slug = problem->slug;
    const auto [place, fresh] = bank.problems_.emplace(slug, std::move(*problem));
    if (!fresh)
      bank.broken_.push_back({ErrorCode::conflict, package.string() + ": the slug '" + slug +
                                                       "' is taken by " + place->second.directory.string() +
                                                       "; rename one of the folders"});
  }
  for (const auto& root : roots) bank.read_lists(root);
  return bank;
}

void Bank::read_lists(const fs::path& root) {
  try {
    const PackageFolder folder(root);
    for (const auto& file : folder.files("lists")) {
      auto list = file.extension() == ".toml"
                      ? parse_problem_list(folder.read_text(file), folder.name(file))
                      : fail(ErrorCode::bad_input, folder.name(file) + ": is no list; lists are NAME.toml");
      if (!list) {
        broken_.push_back(std::move(list.error()));
        continue;
      }
      list->name = file.stem().string();
      add_list(std::move(*list), folder.name(file));
    }
  } catch (const Refusal& refusal) {
    broken_.push_back(refusal.error());
  }
  std::sort(lists_.begin(), lists_.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
}

void Bank::add_list(ProblemList list, const std::string& origin) {
  for (auto& part : list.parts)
    std::erase_if(part.problems, [&](const std::string& slug) {
      const auto found = find(slug);
      if (!found) broken_.push_back({ErrorCode::not_found, origin + ": " + found.error().context});
      return !found;
    });
  const bool taken =
      std::any_of(lists_.begin(), lists_.end(), [&](const auto& known) { return known.name == list.name; });
  if (taken)
    broken_.push_back({ErrorCode::conflict, origin + ": there is a list of that name already; rename it"});
  else
    lists_.push_back(std::move(list));
}

Expected<const Problem*> Bank::find(const std::string& slug) const {
  if (const auto found = problems_.find(slug); found != problems_.end()) return &found->second;
  std::vector<std::string> slugs;
  for (const auto& [known, unused] : problems_) slugs.push_back(known);
  const auto suggestion = did_you_mean(slug, slugs);
  return fail(ErrorCode::not_found,
              "no problem '" + slug + "'" + (suggestion.empty() ? "; `spar list` shows all" : suggestion));
}

}  // namespace spar::bank
