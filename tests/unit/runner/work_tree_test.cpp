// Files into and out of a slot's directory: nothing leaves it, nothing but plain files comes out.
#include "runner/work_tree.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace spar::runner {
namespace {

namespace fs = std::filesystem;
using namespace spar::literals;

class WorkTree : public testing::Test {
 protected:
  WorkTree() {
    std::string pattern = testing::TempDir() + "/spar-work-tree-XXXXXX";
    base_ = mkdtemp(pattern.data());
    root_ = base_ / "root";
    fs::create_directory(root_);
    std::ofstream(base_ / "outside") << "secret";
  }
  ~WorkTree() override { fs::remove_all(base_); }

  [[nodiscard]] std::optional<std::string> collect(const std::string& path, Bytes limit = 1_MiB) const {
    std::string into = "before|";
    const auto size = collect_file(root_, path, limit, into);
    if (!size) {
      EXPECT_EQ(into, "before|") << "a refused file leaves nothing";
      return std::nullopt;
    }
    EXPECT_EQ(into.size(), std::string("before|").size() + *size);
    return into.substr(std::string("before|").size());
  }
  void write(const std::vector<wire::FileEntry>& files, std::string_view contents) const {
    write_files(root_, files, contents);
  }

  fs::path base_, root_;
};

TEST_F(WorkTree, WritesAndCollectsPlainFiles) {
  std::string_view contents = "aaabbrest";
  write_files(root_, {{"one", 3, false}, {"deep/er/two", 2, true}, {"empty", 0, false}}, contents);
  EXPECT_EQ(contents, "rest");
  EXPECT_EQ(collect("one"), "aaa");
  EXPECT_EQ(collect("deep/er/two"), "bb");
  EXPECT_EQ(collect("empty"), "");
  struct stat status {};
  ASSERT_EQ(stat((root_ / "deep/er/two").c_str(), &status), 0);
  EXPECT_NE(status.st_mode & S_IXUSR, 0U);
}

TEST_F(WorkTree, RefusesToWriteOutside) {
  for (const char* path :
       {"/absolute", "../outside", "a/../../outside", "", "..", "a/", "./../outside", "a/b/../../../x"})
    EXPECT_THROW(write({{path, 1, false}}, "x"), std::invalid_argument) << path;
  for (const char* path : {".", "a/.."}) EXPECT_ANY_THROW(write({{path, 1, false}}, "x")) << path;
  EXPECT_TRUE(std::ifstream(base_ / "outside").good());
  EXPECT_FALSE(fs::exists(base_ / "x"));
}

TEST_F(WorkTree, RefusesContentsThatAreTooShortAndNamesThatAreTaken) {
  EXPECT_THROW(write({{"long", 3, false}}, "xx"), std::invalid_argument);
  write({{"taken", 1, false}}, "1");
  EXPECT_ANY_THROW(write({{"taken", 1, false}}, "2"));
  EXPECT_EQ(collect("taken"), "1");
}

TEST_F(WorkTree, DoesNotWriteThroughLinks) {
  fs::create_symlink(base_ / "outside", root_ / "link");
  fs::create_directory_symlink(base_, root_ / "up");
  EXPECT_ANY_THROW(write({{"link", 1, false}}, "x"));
  EXPECT_ANY_THROW(write({{"up/new", 1, false}}, "x"));
  EXPECT_FALSE(fs::exists(base_ / "new"));
  std::string text;
  std::ifstream(base_ / "outside") >> text;
  EXPECT_EQ(text, "secret");
}

TEST_F(WorkTree, CollectsNothingButPlainFiles) {
  fs::create_symlink(base_ / "outside", root_ / "link");
  fs::create_symlink("plain", root_ / "inner-link");
  fs::create_directory_symlink(".", root_ / "here");
  fs::create_directory(root_ / "directory");
  ASSERT_EQ(mkfifo((root_ / "fifo").c_str(), 0666), 0);
  std::ofstream(root_ / "plain") << "text";
  for (const char* path : {"link", "inner-link", "here/plain", "directory", "fifo", "missing", "", ".", "..",
                           "../outside", "directory/../../outside"})
    EXPECT_FALSE(collect(path)) << path;
  EXPECT_FALSE(collect(base_ / "outside"));
  EXPECT_EQ(collect("plain"), "text");
}

TEST_F(WorkTree, CollectsNothingThatIsTooLarge) {
  std::ofstream(root_ / "exact") << std::string(100, 'x');
  EXPECT_EQ(collect("exact", Bytes{100})->size(), 100U);
  EXPECT_FALSE(collect("exact", Bytes{99}));
  std::ofstream(root_ / "sparse") << 'x';
  fs::resize_file(root_ / "sparse", 1ULL << 40U);
  EXPECT_FALSE(collect("sparse"));
}

}  // namespace
}  // namespace spar::runner
