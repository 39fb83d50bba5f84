// Program output, token by token.
#include <gtest/gtest.h>

#include "judge/grading/grade.hpp"

namespace spar::grading {
namespace {

struct Row {
  std::string answer;
  std::string output;
  std::string path;  ///< empty: equal
  std::string message;
};

TEST(CompareTokens, Table) {
  const std::vector<Row> table{
      {"1 2\n3\n", "1 2\n3\n", "", ""},
      {"1 2\n3\n", "  1\t2 3", "", ""},
      {"1 2\n3\n", "1 2\r\n3\r\n", "", ""},
      {"Yes", "yEs", "", ""},
      {"", "", "", ""},
      {"", " \n", "", ""},
      {"1 2\n3 4", "1 2\n3 5", "line 2, token 2", "expected '4', got '5'"},
      {"1", "\n\n 2", "line 3, token 1", "expected '1', got '2'"},
      {"1 2\n3 4", "1 2\n3", "line 2, token 2", "expected '4', but the output ends before it"},
      {"1", "", "line 1, token 1", "expected '1', but the output ends before it"},
      {"1", "1 2", "line 1, token 2", "expected the end of the output, got '2'"},
      {"1.0", "1", "line 1, token 1", "expected '1.0', got '1'"},
      {"a", "\xFF", "line 1, token 1", "expected 'a', got '\xEF\xBF\xBD'"},
      {"\xC3\x89", "\xC3\xA9", "line 1, token 1", "expected '\xC3\x89', got '\xC3\xA9'"}};
  for (const auto& row : table) {
    const auto comparison = compare_tokens(row.answer, row.output);
    EXPECT_EQ(comparison.equal, row.path.empty()) << row.output;
    if (comparison.equal) continue;
    EXPECT_EQ(comparison.difference->path, row.path);
    EXPECT_EQ(comparison.difference->message, row.message);
  }
}

TEST(CompareTokens, MeasuresNumbers) {
  EXPECT_EQ(compare_tokens("4", "3").difference->absolute_error, 1);
  EXPECT_EQ(compare_tokens("4", "3").difference->relative_error, 0.25);
  EXPECT_EQ(compare_tokens("4", "3x").difference->absolute_error, std::nullopt);
}

TEST(CompareTokens, ShortensLongTokens) {
  const auto comparison = compare_tokens("1", std::string(5000, '9'));
  EXPECT_LT(comparison.difference->message.size(), 200U);
}

}  // namespace
}  // namespace spar::grading
