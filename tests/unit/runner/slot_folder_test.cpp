// A slot's folders without file systems of their own: emptying what was left in them, and noticing too much.
#include "runner/slot_folder.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "runner/file_space.hpp"

namespace spar::runner {
namespace {

namespace fs = std::filesystem;
using namespace spar::literals;

class SlotFolderTest : public testing::Test {
 protected:
  SlotFolderTest() {
    std::string pattern = testing::TempDir() + "/spar-slot-folder-XXXXXX";
    base_ = mkdtemp(pattern.data());
    root_ = base_ / "root";
    fs::create_directory(root_);
    directory_ = UniqueFd(open(root_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  }
  ~SlotFolderTest() override { fs::remove_all(base_); }

  void empty_it() {
    empty_directory(directory_);
    EXPECT_TRUE(fs::is_empty(root_));
  }

  fs::path base_, root_;
  UniqueFd directory_;
};

TEST_F(SlotFolderTest, NothingIsLeftHoweverDeep) {
  const std::string name(200, 'd');
  UniqueFd at(open(root_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  for (int depth = 0; depth < 2000; ++depth) {
    ASSERT_EQ(mkdirat(at.get(), name.c_str(), 0700), 0);
    at = UniqueFd(openat(at.get(), name.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    ASSERT_TRUE(at);
  }
  empty_it();
}

TEST_F(SlotFolderTest, LockedDirectoriesAreEmptiedToo) {
  fs::create_directories(root_ / "a/b/c");
  fs::create_directories(root_ / "lifted-0/lifted-1/lifted-0");
  std::ofstream(root_ / "a/b/file") << "text";
  for (const char* path : {"a/b/c", "a/b", "a"}) fs::permissions(root_ / path, fs::perms::none);
  empty_it();
}

TEST_F(SlotFolderTest, LinksAreRemovedNotFollowed) {
  fs::create_directories(base_ / "outside/inner");
  std::ofstream(base_ / "outside/file") << "text";
  fs::create_directory_symlink(base_ / "outside", root_ / "link");
  fs::create_directory(root_ / "directory");
  fs::create_directory_symlink(base_ / "outside", root_ / "directory/link");
  ASSERT_EQ(mkfifo((root_ / "fifo").c_str(), 0), 0);
  empty_it();
  EXPECT_TRUE(fs::exists(base_ / "outside/file"));
  EXPECT_TRUE(fs::exists(base_ / "outside/inner"));
}

TEST_F(SlotFolderTest, ManyNamesAreRemoved) {
  for (int i = 0; i < 5000; ++i) std::ofstream(root_ / ("file-" + std::to_string(i)));
  for (int i = 0; i < 500; ++i) fs::create_directories(root_ / ("directory-" + std::to_string(i)) / "x/y");
  empty_it();
}

TEST_F(SlotFolderTest, MoreBytesThanAllowedAreNoticed) {
  FileSpace space({&directory_}, 4_MiB, 1000);
  fs::create_directory(root_ / "below");
  std::ofstream(root_ / "below/little") << std::string(1U << 20U, 'x');
  EXPECT_FALSE(space.over());
  std::ofstream(root_ / "below/much") << std::string(8U << 20U, 'x');
  EXPECT_TRUE(space.over());
  empty_it();
  space.begin();
  EXPECT_FALSE(space.over());
}

TEST_F(SlotFolderTest, MoreFilesThanAllowedAreNoticed) {
  FileSpace space({&directory_}, 64_MiB, 100);
  for (int i = 0; i < 300; ++i) std::ofstream(root_ / std::to_string(i));
  EXPECT_TRUE(space.over());
}

}  // namespace
}  // namespace spar::runner
