// What shipped submissions must satisfy, by the folder they lie in and by what is written in them.
#pragma once

#include <optional>
#include <string>

#include "judge/bank/problem.hpp"

namespace spar::bank::foreign {

/// By the names of 2025-09: permitted and required verdicts. Nothing for a folder that it does not know.
std::optional<Expectation> expectation_of_folder(const std::string& folder);
/// By the meaning of legacy packages, where a slow submission may also be wrong, and the whole of a scoring
/// problem may be accepted though cases are not.
std::optional<Expectation> legacy_expectation_of_folder(const std::string& folder, bool scoring);
/// DOMjudge's @EXPECTED_RESULTS@: and @EXPECTED_SCORE@: in a source, whatever comment they stand in.
std::optional<Expectation> expectation_in_source(const std::string& source);

/// "RTE" in a package is also MLE and OLE in spar. Nothing for an unknown word.
std::optional<std::set<Verdict>> verdicts_of(const std::string& word);

}  // namespace spar::bank::foreign
