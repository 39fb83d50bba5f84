// What is no source text at all is refused before it is judged.
#include <gtest/gtest.h>

#include "judge/engine/engine.hpp"

namespace spar::engine {
namespace {

TEST(CheckSource, TellsTextFromOtherBytes) {
  struct Row {
    std::string source;
    std::optional<ErrorCode> code;
    const char* told;
  };
  const std::size_t largest = largest_source.count;
  const std::vector<Row> table{{"x", {}, ""},
                               {"\xEF\xBB\xBFint x;", {}, ""},
                               {"// caf\u00e9 \U0001F600\r\n", {}, ""},
                               {std::string(largest, 'x'), {}, ""},
                               {std::string(largest + 1, 'x'), ErrorCode::too_large, "1048577"},
                               {"", ErrorCode::bad_input, "empty"},
                               {" \t\r\n\n", ErrorCode::bad_input, "empty"},
                               {std::string("ab\0c", 4), ErrorCode::bad_input, "offset 2"},
                               {"caf\xE9", ErrorCode::bad_input, "byte 3"},
                               {"\xC0\xAF", ErrorCode::bad_input, "byte 0"},
                               {"\xED\xA0\x80", ErrorCode::bad_input, "UTF-8"},
                               {"cut \xE2\x82", ErrorCode::bad_input, "byte 4"}};
  for (const auto& row : table) {
    const auto sound = check_source(row.source);
    SCOPED_TRACE(row.source.substr(0, 20));
    ASSERT_EQ(sound.has_value(), !row.code.has_value());
    if (sound) continue;
    EXPECT_EQ(sound.error().code, *row.code);
    EXPECT_NE(sound.error().context.find(row.told), std::string::npos) << sound.error().context;
  }
}

}  // namespace
}  // namespace spar::engine
