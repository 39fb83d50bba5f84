// Opening: migration, and refusals that leave everything as it was.
#include <gmock/gmock.h>
#include <unistd.h>

#include <thread>

#include "tests/unit/store/store_fixture.hpp"

namespace spar::store {
namespace {

namespace fs = std::filesystem;
using OpeningTest = StoreTest;
using ::testing::AllOf;
using ::testing::HasSubstr;

/// Permissions do not bind root: while this lives, root is an ordinary user, to whom the folder belongs.
class OrdinaryUser {
 public:
  explicit OrdinaryUser(const fs::path& folder) {
    constexpr uid_t nobody = 65534;
    if (::geteuid() != 0) return;
    EXPECT_EQ(::chown(folder.c_str(), nobody, nobody), 0);
    was_root_ = ::setresuid(nobody, nobody, 0) == 0;
    EXPECT_TRUE(was_root_);
  }
  OrdinaryUser(const OrdinaryUser&) = delete;
  OrdinaryUser& operator=(const OrdinaryUser&) = delete;
  ~OrdinaryUser() {
    if (!was_root_) return;
    EXPECT_EQ(::setresuid(0, 0, 0), 0);
  }

 private:
  bool was_root_ = false;
};

void expect_refused(const fs::path& file, ErrorCode code, const std::string& part) {
  const auto store = Store::open(file);
  ASSERT_FALSE(store);
  EXPECT_EQ(store.error().code, code) << store.error().context;
  EXPECT_THAT(store.error().context,
              AllOf(HasSubstr(file.parent_path().string()), HasSubstr(part), HasSubstr("--data DIR")));
}

TEST_F(OpeningTest, MakesDirectoriesForTheirOwnerAlone) {
  const fs::path nested = directory_ / "data" / "spar";
  ASSERT_TRUE(Store::open(nested / "spar.db"));
  EXPECT_EQ(fs::status(nested).permissions(), fs::perms::owner_all);
}

TEST_F(OpeningTest, WhatWasStoredIsThereAfterReopening) {
  const auto id = open()->add(submission_of("pair-sum", "text")).id;
  EXPECT_EQ(open()->judgement(Purpose::submission, id)->source, "text");
  EXPECT_EQ(open()->add(submission_of("pair-sum")).id, id + 1);
}

TEST_F(OpeningTest, TheLocalUserIsTheFirst) {
  open();
  EXPECT_THROW(raw("INSERT INTO users (id, name, created) VALUES (1, 'other', 0)"), std::runtime_error);
  EXPECT_THROW(raw("INSERT INTO users (name, created) VALUES ('local', 0)"), std::runtime_error);
}

TEST_F(OpeningTest, PathsThatSociCouldMisreadAreOpenedAsTheyAre) {
  for (const char* name :
       {"with space  twice", "a=b", "dbname=x timeout=1", "quote\"d", "\xF0\x9F\xA5\x8B"}) {
    const fs::path nested = directory_ / name / "spar.db";
    const auto store = Store::open(nested);
    ASSERT_TRUE(store) << name << ": " << store.error().context;
    EXPECT_TRUE(fs::is_regular_file(nested)) << name;
  }
  const auto both = Store::open(directory_ / "a=\"b\"" / "spar.db");
  ASSERT_FALSE(both);
}

TEST_F(OpeningTest, ANewerVersionIsRefusedAndUntouched) {
  open()->add(submission_of("pair-sum"));
  raw("PRAGMA user_version = 987");
  const std::string before = bytes_of(file());
  expect_refused(file(), ErrorCode::conflict, "version 987");
  expect_refused(file(), ErrorCode::conflict, "up to 2");
  EXPECT_EQ(bytes_of(file()), before);
}

TEST_F(OpeningTest, ANewerVersionWithALeftOverLogIsRefusedAndUntouched) {
  open();
  // A child that dies without closing leaves its writes in the write-ahead log.
  const pid_t child = in_child([this] {
    sqlite3* connection = nullptr;
    sqlite3_open(file().c_str(), &connection);
    sqlite3_exec(connection, "PRAGMA user_version = 987; CREATE TABLE newer (x)", nullptr, nullptr, nullptr);
  });
  ASSERT_EQ(status_of(child), 0);
  const fs::path log = file().string() + "-wal";
  ASSERT_GT(fs::file_size(log), 0U);
  const std::string before = bytes_of(file());
  const std::string log_before = bytes_of(log);
  expect_refused(file(), ErrorCode::conflict, "version 987");
  EXPECT_EQ(bytes_of(file()), before);
  EXPECT_EQ(bytes_of(log), log_before);
}

TEST_F(OpeningTest, ADatabaseOfAnotherProgramIsRefusedAndUntouched) {
  raw("CREATE TABLE cookies (name TEXT)");
  const std::string before = bytes_of(file());
  expect_refused(file(), ErrorCode::conflict, "another program");
  EXPECT_EQ(bytes_of(file()), before);
}

TEST_F(OpeningTest, AFileThatIsNoDatabaseIsRefusedAndUntouched) {
  const std::string text =
      "Dear diary, this is not a database but is longer than a header of one hundred bytes. " +
      std::string(4096, 'x');
  std::ofstream(file()) << text;
  expect_refused(file(), ErrorCode::conflict, "not a database of spar");
  EXPECT_EQ(bytes_of(file()), text);
}

TEST_F(OpeningTest, ADirectoryThatCannotBeMadeIsUnavailable) {
  std::ofstream(directory_ / "regular") << "a file";
  expect_refused(directory_ / "regular" / "spar.db", ErrorCode::unavailable, "cannot create the directory");
  expect_refused(directory_ / "regular" / "deeper" / "spar.db", ErrorCode::unavailable,
                 "cannot create the directory");
}

TEST_F(OpeningTest, ADatabaseThatIsADirectoryIsUnavailable) {
  fs::create_directories(file());
  expect_refused(file(), ErrorCode::unavailable, "cannot write the database");
}

TEST_F(OpeningTest, AReadOnlyDirectoryIsUnavailable) {
  const OrdinaryUser user(directory_);
  const fs::path locked = directory_ / "locked";
  fs::create_directory(locked);
  fs::permissions(locked, fs::perms::owner_read | fs::perms::owner_exec);
  expect_refused(locked / "spar.db", ErrorCode::unavailable, "cannot write the database");
  fs::permissions(locked, fs::perms::owner_all);
}

TEST_F(OpeningTest, AReadOnlyFileIsUnavailable) {
  const OrdinaryUser user(directory_);
  open();
  fs::permissions(file(), fs::perms::owner_read);
  expect_refused(file(), ErrorCode::unavailable, "may only be read");
}

TEST_F(OpeningTest, ManyMayOpenAFreshDatabaseAtOnce) {
  std::vector<pid_t> children;
  for (int count = 0; count < 6; ++count)
    children.push_back(in_child([this] { open()->add(submission_of("pair-sum")); }));
  for (const pid_t child : children) EXPECT_EQ(status_of(child), 0);
  EXPECT_EQ(open()->history({}).size(), 6U);
}

}  // namespace
}  // namespace spar::store
