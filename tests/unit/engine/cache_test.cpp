// The cache of compiled programs: whole entries or none, the longest unused go first, and many writers at
// once.
#include "judge/engine/cache.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <chrono>
#include <fstream>
#include <thread>
#include <vector>

namespace spar::engine {
namespace {

namespace fs = std::filesystem;

class CacheTest : public ::testing::Test {
 protected:
  CacheTest() {
    std::string pattern = (fs::temp_directory_path() / "spar-cache-XXXXXX").string();
    folder_ = ::mkdtemp(pattern.data());
  }
  ~CacheTest() override { fs::remove_all(folder_); }
  [[nodiscard]] Cache open(std::uint64_t limit = 1U << 20U) const {
    return Cache::open(folder_ / "cache", Bytes{limit}).value();
  }
  /// As if the entry had been used so long ago.
  static void age(const Cache& cache, const std::string& key, std::chrono::minutes by) {
    fs::last_write_time(cache.directory(key), fs::file_time_type::clock::now() - by);
  }
  [[nodiscard]] std::size_t entries() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder_ / "cache"), {}));
  }
  fs::path folder_;
};

TEST_F(CacheTest, GivesBackWhatWasPutIn) {
  const Cache cache = open();
  const Cache::Files files{
      {"program", std::string("\0\1\xff binary", 10)}, {"empty", ""}, {"folder/inner.txt", "text"}};
  EXPECT_EQ(cache.find("key"), std::nullopt);
  EXPECT_FALSE(cache.holds("key"));
  cache.insert("key", files);
  EXPECT_TRUE(cache.holds("key"));
  EXPECT_EQ(cache.find("key"), files);
  EXPECT_EQ(open().find("key"), files) << "another process sees it too";
}

TEST_F(CacheTest, TheFirstOneStays) {
  const Cache cache = open();
  cache.insert("key", {{"file", "first"}});
  cache.insert("key", {{"file", "second"}});
  EXPECT_EQ(cache.find("key")->at("file"), "first");
  EXPECT_EQ(entries(), 1U) << "nothing is left beside the entry";
}

TEST_F(CacheTest, TheLongestUnusedGoFirst) {
  const Cache cache = open(2500);
  for (const char* key : {"a", "b"}) cache.insert(key, {{"file", std::string(1000, 'x')}});
  age(cache, "a", std::chrono::minutes(20));
  age(cache, "b", std::chrono::minutes(30));
  static_cast<void>(cache.find("b"));  // used just now
  cache.insert("c", {{"file", std::string(1000, 'x')}});
  EXPECT_FALSE(cache.holds("a"));
  EXPECT_TRUE(cache.holds("b"));
  EXPECT_TRUE(cache.holds("c"));
}

TEST_F(CacheTest, UnfinishedEntriesAreNoneAndGoInTheEnd) {
  const Cache cache = open(600);
  const auto leave = [&](const std::string& name, std::chrono::hours age) {
    const fs::path aside = folder_ / "cache" / name;
    fs::create_directories(aside);
    std::ofstream(aside / "file") << std::string(1000, 'x');
    fs::last_write_time(aside, fs::file_time_type::clock::now() - age);
    return aside;
  };
  const fs::path fresh = leave(".unfinished-1-0", std::chrono::hours(0));
  const fs::path old = leave(".unfinished-2-0", std::chrono::hours(2));
  cache.insert("key", {{"file", "x"}});
  EXPECT_TRUE(fs::exists(fresh)) << "its writer may be at it";
  EXPECT_FALSE(fs::exists(old)) << "its writer was killed";
  EXPECT_TRUE(cache.holds("key")) << "what is unfinished does not count";
}

TEST_F(CacheTest, WritersAndReadersDoNotDisturbEachOther) {
  const Cache cache = open();
  const auto text = [](int key) { return std::string(20000, static_cast<char>('a' + key)); };
  std::vector<std::thread> threads;
  std::vector<int> broken(8, 0);
  for (std::size_t i = 0; i < broken.size(); ++i)
    threads.emplace_back([&, i] {
      for (int round = 0; round < 40; ++round) {
        const int key = round % 10;
        cache.insert(std::to_string(key), {{"one", text(key)}, {"two", text(key)}});
        const auto found = cache.find(std::to_string(key));
        if (!found || *found != Cache::Files{{"one", text(key)}, {"two", text(key)}}) ++broken[i];
      }
    });
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(broken, std::vector<int>(8, 0));
  EXPECT_EQ(entries(), 10U);
}

TEST_F(CacheTest, WhatIsNotAsItWasWrittenIsThrownAway) {
  const Cache cache = open();
  const auto entry = [&](const std::string& key) {
    cache.insert(key, {{"one", "as it was"}, {"two", "untouched"}});
    return cache.directory(key);
  };
  std::ofstream(entry("changed") / "one") << "as it is";
  fs::resize_file(entry("cut") / "one", 3);
  fs::remove(entry("missing") / "one");
  std::ofstream(entry("unlisted") / ".contents.json") << "{";
  for (const std::string key : {"changed", "cut", "missing", "unlisted"}) {
    EXPECT_FALSE(cache.holds(key)) << key;
    EXPECT_FALSE(fs::exists(cache.directory(key))) << key;
    std::ofstream(entry(key) / "one") << "as it is";
    EXPECT_EQ(cache.find(key), std::nullopt) << key;
    EXPECT_FALSE(fs::exists(cache.directory(key))) << key;
  }
}

// A restored backup has other inodes and times of change.
TEST_F(CacheTest, ACopyOfTheCacheIsAsGood) {
  open().insert("key", {{"file", "text"}});
  fs::copy(folder_ / "cache", folder_ / "copy", fs::copy_options::recursive);
  const Cache copy = Cache::open(folder_ / "copy", Bytes{1U << 20U}).value();
  EXPECT_TRUE(copy.holds("key"));
  EXPECT_EQ(copy.find("key")->at("file"), "text");
}

TEST_F(CacheTest, AFolderThatCannotBeMadeIsRefused) {
  std::ofstream(folder_ / "file") << "x";
  const auto refused = Cache::open(folder_ / "file" / "cache", Bytes{1});
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().code, ErrorCode::unavailable);
  EXPECT_NE(refused.error().context.find("XDG_CACHE_HOME"), std::string::npos);
}

TEST_F(CacheTest, AnEntryThatCannotBeWrittenIsLostAndNothingElse) {
  const Cache cache = open();
  fs::remove_all(folder_ / "cache");
  std::ofstream(folder_ / "cache") << "a file in the way";
  EXPECT_NO_THROW(cache.insert("key", {{"file", "x"}}));
  EXPECT_EQ(cache.find("key"), std::nullopt);
}

TEST(Sha256, IsThatOfTheStandard) {
  EXPECT_EQ(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(sha256(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

}  // namespace
}  // namespace spar::engine
