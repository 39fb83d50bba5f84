#include "judge/practice/attempts.hpp"

namespace spar::practice {

std::pair<store::Attempt, bool> start_or_resume(store::Store& store, std::int64_t user,
                                                const bank::Problem& problem, const std::string& language) {
  if (auto open = store.open_attempt(user, problem.slug)) return {std::move(*open), false};
  return {store.start_attempt(user, problem.slug, language, problem.minutes), true};
}

Expected<std::string> take_hint(store::Store& store, std::int64_t user, const bank::Problem& problem,
                                int number) {
  const auto count = static_cast<int>(problem.hints.size());
  if (number < 1 || number > count)
    return fail(ErrorCode::not_found, "'" + problem.slug + "' has " + std::to_string(count) +
                                          " hints; there is no number " + std::to_string(number));
  if (const auto open = store.open_attempt(user, problem.slug)) {
    if (const auto taken = store.take_hint(open->id, number); !taken) return tl::unexpected(taken.error());
  }
  return problem.hints[static_cast<std::size_t>(number - 1)];
}

nlohmann::json to_json(const store::Attempt& attempt) {
  return {{"id", attempt.id},
          {"problem", attempt.problem},
          {"language", attempt.language},
          {"started", store::to_rfc3339(attempt.started)},
          {"finished",
           attempt.finished ? nlohmann::json(store::to_rfc3339(*attempt.finished)) : nlohmann::json()},
          {"outcome", attempt.outcome},
          {"minutes", attempt.minutes},
          {"hints_taken", attempt.hints_taken}};
}

}  // namespace spar::practice
