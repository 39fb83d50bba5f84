// How a submission's time grows with the size of its input: cases of growing size are made by the package's
// generator, run, and their times handed to grading, which says what class fits.
//
// What is measured is CPU time of the submission less that of the language's stub on the same case, so that
// starting, reading the input and copying it count for nothing. Sizes rise until a case takes long enough to
// be measured well, or cannot be run any more; then a geometric series below that is run several times over,
// pass by pass, so that a busy moment of the machine touches all sizes alike. Medians count. Where they tell
// nothing and the machine was busy all along, further passes are made.
#pragma once

#include "judge/engine/case_runner.hpp"
#include "judge/grading/growth.hpp"

namespace spar::engine {

/// What is measured, and by what.
struct GrowthTask {
  const bank::Problem* problem = nullptr;  ///< names a size
  const Language* language = nullptr;
  const Language* python = nullptr;  ///< for the generator
  const std::string* source = nullptr;
};

/// Errors are faults of ours; a package whose generator fails gives a growth that cannot be told, and why.
Expected<grading::Growth> measure_growth(Slot& slot, Compiler& compiler, const Cache& cases,
                                         const GrowthTask& task);

}  // namespace spar::engine
