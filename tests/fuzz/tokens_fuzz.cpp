// Feeds arbitrary answers and outputs to the default checker: it never crashes, accepts every answer itself,
// and tolerances only widen what is accepted among numbers.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "judge/grading/grade.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string text(data + 1, data + size);
  const auto middle = text.find('|');
  const auto answer = text.substr(0, middle);
  const auto output = middle == std::string::npos ? std::string() : text.substr(middle + 1);
  spar::bank::TokenRules rules;
  rules.case_sensitive = (data[0] & 1U) != 0;
  rules.space_change_sensitive = (data[0] & 2U) != 0;
  if ((data[0] & 4U) != 0) rules.absolute_tolerance = 1e-3;
  if ((data[0] & 8U) != 0) rules.relative_tolerance = 1e-3;
  const auto comparison = spar::grading::compare_tokens(answer, output, rules);
  if (comparison.equal == comparison.difference.has_value()) std::abort();
  if (!spar::grading::compare_tokens(answer, answer, rules).equal) std::abort();
  return 0;
}
