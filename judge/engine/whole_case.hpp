// One case of a judged run or submission with nothing left out, where a report shows long values without
// their middle.
#pragma once

#include <map>
#include <nlohmann/json.hpp>

#include "judge/engine/engine.hpp"
#include "judge/store/store.hpp"

namespace spar::engine {

/// The task that a stored judgement stands for; an error when its own cases do not fit the problem any more.
Expected<Task> task_of(const bank::Problem& problem, const store::Judgement& judgement);

/// The answer of a judged case as its report shows it, whole; nothing when there was none.
std::optional<std::string> whole_answer(const bank::Problem& problem, const grading::CaseReport& report);

/// Those that the report had to cut, by the case's index; the first few, so that the database stays small.
std::map<std::size_t, std::string> answers_to_keep(const bank::Problem& problem,
                                                   const grading::Report& report);

/// {"name", "family", "verdict", "input", "expected", "got"}, as texts. `conflict` for a hidden case that has
/// not failed; `not_found` when there is no such case, or the package has changed since.
Expected<nlohmann::json> whole_case(const bank::Problem& problem, const std::vector<bank::Case>& cases,
                                    const nlohmann::json& report, std::size_t index,
                                    const std::optional<std::string>& kept_answer);

/// The same of a stored judgement.
Expected<nlohmann::json> whole_case(Engine& engine, store::Store& store, const bank::Problem& problem,
                                    const store::Judgement& judgement, std::size_t index);

}  // namespace spar::engine
