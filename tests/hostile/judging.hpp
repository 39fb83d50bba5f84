// Judging hostile sources with a real engine, on a tiny problem of its own: double the value.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "judge/engine/engine.hpp"

namespace spar::hostile {

/// The parameter is the name of the rung.
class JudgingTest : public testing::TestWithParam<std::string> {
 protected:
  void SetUp() override;
  void TearDown() override;

  /// Judges a file of solutions/; its extension tells the language.
  grading::Report judge(const std::string& file);
  grading::Report judge_text(const std::string& language, const std::string& source);
  /// A right solution is accepted, compiled afresh: whatever was judged before has spoilt nothing.
  void expect_judge_is_sound();

  /// The spar-runner that the engine starts, and the rung that it is asked for ("": the best).
  virtual std::string runner();
  virtual std::string level() { return GetParam(); }

  bank::Problem function_;  ///< long long twice(long long value)
  bank::Problem program_;   ///< the same over stdin and stdout
  const bank::Problem* problem_ = &function_;
  std::unique_ptr<engine::Engine> engine_;
};

/// "WA" and the like.
std::string short_code(grading::Verdict verdict);

}  // namespace spar::hostile
