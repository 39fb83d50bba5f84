// The cases that a package generates: generate.py runs in the sandbox, the reference answers, both once per
// package.
#pragma once

#include "judge/engine/case_runner.hpp"

namespace spar::engine {

/// The generated cases with their answers; none for a package without a generator. `bad_input` when the
/// package's generator or reference is at fault, and says how.
Expected<std::vector<bank::Case>> generated_cases(Slot& slot, Compiler& compiler, const Cache& cache,
                                                  const Language& python, const bank::Problem& problem);

/// One case of a size, by `generate.py --size N`; without an answer. Errors as above.
Expected<bank::Case> case_of_size(Slot& slot, const Cache& cache, const Language& python,
                                  const bank::Problem& problem, std::uint64_t size);

}  // namespace spar::engine
