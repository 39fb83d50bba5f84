// Eliding, and the sentence for each cause.
#include "judge/grading/explain.hpp"

#include <gmock/gmock.h>

#include "judge/bank/utf8.hpp"

namespace spar::grading {
namespace {

using ::testing::HasSubstr;
using namespace std::chrono_literals;

TEST(Elide, KeepsBothEnds) {
  EXPECT_EQ(elide("short", 4000).text, "short");
  EXPECT_FALSE(elide(std::string(4000, 'x'), 4000).cut);
  const auto elided = elide("<" + std::string(10000, 'x') + ">", 4000);
  EXPECT_TRUE(elided.cut);
  EXPECT_LE(elided.text.size(), 4000U);
  EXPECT_TRUE(elided.text.starts_with("<x"));
  EXPECT_TRUE(elided.text.ends_with("x>"));
  EXPECT_THAT(elided.text, HasSubstr("[6062 characters left out]"));
}

TEST(Elide, CountsCharactersNotBytes) {
  std::string text;
  for (int i = 0; i < 4000; ++i) text += "\xE2\x82\xAC";
  EXPECT_FALSE(elide(text, 4000).cut);
  const auto elided = elide(text + "\xE2\x82\xAC", 4000);
  EXPECT_TRUE(elided.cut);
  EXPECT_LE(bank::count_characters(elided.text), 4000U);
  EXPECT_EQ(bank::valid_utf8_prefix(elided.text), elided.text.size());
}

struct Row {
  Verdict verdict;
  Facts facts;
  const char* summary;
};

TEST(DescribeCause, Table) {
  Facts slow;
  slow.cpu_time = 2310ms;
  Facts waiting;
  waiting.limit_hit = LimitHit::wall_time;
  waiting.wall_time = 6s;
  waiting.cpu_time = 10ms;
  Facts large;
  large.memory = Bytes{270U << 20U};
  Facts refused;
  refused.memory = Bytes{200U << 20U};
  Facts segmentation_fault;
  segmentation_fault.signal = 11;
  Facts odd_signal;
  odd_signal.signal = 50;
  Facts exit_code;
  exit_code.exit_code = 3;
  Facts complaint = exit_code;
  complaint.complaint = "IndexError: list index out of range, line 4";
  Facts broken;
  broken.error = "the slot broke";
  const std::vector<Row> table{
      {Verdict::time_limit, slow, "Used 2.31 s of CPU time; the limit is 2 s."},
      {Verdict::time_limit, waiting,
       "Stopped after 6 s of real time, 0.01 s of it on the CPU (the limit there is 2 s): it waits for "
       "something, or "
       "the machine had no time for it."},
      {Verdict::memory_limit, large, "Used 270 MiB of memory; the limit is 256 MiB."},
      {Verdict::memory_limit, refused, "Needed more memory than the limit of 256 MiB (it held 200 MiB)."},
      {Verdict::output_limit, {}, "Wrote more than 8 MiB of output."},
      {Verdict::run_time_error, segmentation_fault,
       "The program was ended by signal 11 (SIGSEGV): it touched memory that is not its own"},
      {Verdict::run_time_error, odd_signal, "The program was ended by signal 50."},
      {Verdict::run_time_error, exit_code,
       "The program ended with exit code 3; one that succeeds ends with 0."},
      {Verdict::run_time_error, complaint, "IndexError: list index out of range, line 4"},
      {Verdict::internal_error, broken, "The judge could not run this case: the slot broke"}};
  for (const auto& row : table)
    EXPECT_THAT(describe_cause(row.verdict, row.facts, bank::Limits{}), HasSubstr(row.summary));
}

}  // namespace
}  // namespace spar::grading
