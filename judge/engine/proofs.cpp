#include "judge/engine/proofs.hpp"

#include "judge/engine/libraries.hpp"
#include "judge/engine/read_file.hpp"

namespace spar::engine {
namespace {

using namespace spar::literals;
constexpr const char* file_name = "result.json";

}  // namespace

Expected<Proofs> Proofs::open(const std::filesystem::path& folder, Engine& engine,
                              const std::vector<std::filesystem::path>& judge) {
  auto cache = Cache::open(folder, 16_MiB);
  if (!cache) return tl::unexpected(cache.error());
  std::string all;
  for (const auto& part : judge)
    all += std::filesystem::is_directory(part) ? digest_of_folder(part) : sha256(read_file(part));
  for (const auto& [id, language] : engine.languages()) {
    all += id + '\0' + language.version + '\0';
    const auto libraries = language.available ? engine.libraries(id) : std::vector<FoundLibrary>{};
    if (!libraries) return tl::unexpected(libraries.error());
    for (const auto& library : *libraries) all += to_json(library).dump();
  }
  return Proofs(std::move(*cache), sha256(all));
}

std::string Proofs::key(const bank::Problem& problem, Thoroughness thoroughness) const {
  constexpr std::size_t digits = 32;
  const std::string scope = thoroughness == Thoroughness::sample ? "sample" : "whole";
  return problem.slug + "-" + sha256(judge_ + digest_of_folder(problem.directory) + scope).substr(0, digits);
}

std::optional<nlohmann::json> Proofs::find(const std::string& key) const {
  const auto files = cache_.find(key);
  if (!files || !files->contains(file_name)) return std::nullopt;
  auto result = nlohmann::json::parse(files->at(file_name), nullptr, false);
  return result.is_object() ? std::optional(std::move(result)) : std::nullopt;
}

void Proofs::remember(const std::string& key, const nlohmann::json& result) const {
  cache_.insert(key, {{file_name, result.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)}});
}

}  // namespace spar::engine
