// Attempts: one person's timed effort on one problem.
#pragma once

#include <nlohmann/json.hpp>
#include <utility>

#include "judge/bank/problem.hpp"
#include "judge/store/store.hpp"

namespace spar::practice {

/// The open attempt of this user at this problem, or a new one, whose timer starts now; the flag says "new".
std::pair<store::Attempt, bool> start_or_resume(store::Store& store, std::int64_t user,
                                                const bank::Problem& problem, const std::string& language);

/// One hint (1-based), recorded in the open attempt where there is one. not_found names how many there are.
Expected<std::string> take_hint(store::Store& store, std::int64_t user, const bank::Problem& problem,
                                int number);

/// As clients see it (judge/http/openapi.json, Attempt).
nlohmann::json to_json(const store::Attempt& attempt);

}  // namespace spar::practice
