// Attempts: one open at a time for each problem, hints recorded in it, and their JSON.
#include "judge/practice/attempts.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>

namespace spar::practice {
namespace {

namespace fs = std::filesystem;
using store::local_user;

class Attempts : public ::testing::Test {
 protected:
  Attempts() {
    std::string pattern = (fs::temp_directory_path() / "spar-practice-XXXXXX").string();
    folder_ = ::mkdtemp(pattern.data());
    store_ = store::Store::open(folder_ / "spar.db").value();
    problem_.slug = "pair-sum";
    problem_.minutes = 15;
    problem_.hints = {"first", "second"};
  }
  ~Attempts() override {
    store_.reset();
    fs::remove_all(folder_);
  }
  fs::path folder_;
  std::unique_ptr<store::Store> store_;
  bank::Problem problem_;
};

TEST_F(Attempts, AnOpenOneGoesOn) {
  const auto [first, started] = start_or_resume(*store_, local_user, problem_, "cpp");
  EXPECT_TRUE(started);
  EXPECT_EQ(first.minutes, 15);
  EXPECT_EQ(first.language, "cpp");
  const auto [again, started_again] = start_or_resume(*store_, local_user, problem_, "python");
  EXPECT_FALSE(started_again);
  EXPECT_EQ(again.id, first.id);
  EXPECT_EQ(again.language, "cpp");
  bank::Problem other = problem_;
  other.slug = "other";
  EXPECT_TRUE(start_or_resume(*store_, local_user, other, "cpp").second);
  ASSERT_TRUE(store_->finish_attempt(first.id, "given_up").has_value());
  const auto [next, started_next] = start_or_resume(*store_, local_user, problem_, "python");
  EXPECT_TRUE(started_next);
  EXPECT_NE(next.id, first.id);
}

TEST_F(Attempts, HintsAreRecordedInTheOpenOne) {
  EXPECT_EQ(take_hint(*store_, local_user, problem_, 1).value(), "first") << "without an attempt as well";
  const auto attempt = start_or_resume(*store_, local_user, problem_, "cpp").first;
  EXPECT_TRUE(attempt.hints_taken.empty());
  for (const int number : {2, 1, 2})
    EXPECT_TRUE(take_hint(*store_, local_user, problem_, number).has_value());
  EXPECT_EQ(store_->attempt(attempt.id)->hints_taken, (std::vector<int>{1, 2}));
  for (const int number : {0, -1, 3, 1000}) {
    const auto none = take_hint(*store_, local_user, problem_, number);
    ASSERT_FALSE(none.has_value()) << number;
    EXPECT_EQ(none.error().code, ErrorCode::not_found);
    EXPECT_NE(none.error().context.find("has 2 hints"), std::string::npos);
  }
  EXPECT_EQ(store_->attempt(attempt.id)->hints_taken, (std::vector<int>{1, 2}));
}

TEST_F(Attempts, AsClientsSeeThem) {
  const auto attempt = start_or_resume(*store_, local_user, problem_, "cpp").first;
  const auto open = to_json(attempt);
  EXPECT_EQ(open.at("problem"), "pair-sum");
  EXPECT_EQ(open.at("outcome"), "open");
  EXPECT_TRUE(open.at("finished").is_null());
  EXPECT_EQ(open.at("hints_taken"), nlohmann::json::array());
  const auto closed = to_json(store_->finish_attempt(attempt.id, "given_up").value());
  EXPECT_EQ(closed.at("outcome"), "given_up");
  EXPECT_TRUE(closed.at("finished").is_string());
}

}  // namespace
}  // namespace spar::practice
