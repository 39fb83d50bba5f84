// What judging can come to, in the words of reports: shared by packages, which say what their submissions
// should get, and by grading, which finds it.
#pragma once

#include <nlohmann/json.hpp>

namespace spar {

/// The judgement of one case or of a submission. The first entry is what an unknown string reads as: it must
/// never read as accepted.
enum class Verdict {
  internal_error,
  accepted,
  wrong_answer,
  time_limit,
  memory_limit,
  output_limit,
  run_time_error,
  compile_error,
  skipped
};
NLOHMANN_JSON_SERIALIZE_ENUM(Verdict, {{Verdict::internal_error, "IE"},
                                       {Verdict::accepted, "AC"},
                                       {Verdict::wrong_answer, "WA"},
                                       {Verdict::time_limit, "TLE"},
                                       {Verdict::memory_limit, "MLE"},
                                       {Verdict::output_limit, "OLE"},
                                       {Verdict::run_time_error, "RTE"},
                                       {Verdict::compile_error, "CE"},
                                       {Verdict::skipped, "SK"}})

}  // namespace spar
