// Names of a slot's folders in commands and texts, and where they are in truth.
#include "judge/engine/slot_paths.hpp"

#include <gtest/gtest.h>

namespace spar::engine {
namespace {

const SlotPaths paths{{"/work", "/tmp/spar-slot-1-x/work"},
                      {"/tmp", "/tmp/spar-slot-1-x/tmp"},
                      {"/toolchains/drivers", "/opt/spar/drivers"},
                      {"/toolchains/drivers/cpp", "/opt/cpp"}};

TEST(SlotPaths, NamesBecomeRealFolders) {
  for (const auto& [word, real] : std::vector<std::pair<std::string, std::string>>{
           {"/work", "/tmp/spar-slot-1-x/work"},
           {"/work/", "/tmp/spar-slot-1-x/work/"},
           {"/work/a.cpp", "/tmp/spar-slot-1-x/work/a.cpp"},
           {"-I/work", "-I/tmp/spar-slot-1-x/work"},
           {"-I/toolchains/drivers/python", "-I/opt/spar/drivers/python"},
           {"HOME=/work", "HOME=/tmp/spar-slot-1-x/work"},
           {"A=/work:/tmp", "A=/tmp/spar-slot-1-x/work:/tmp/spar-slot-1-x/tmp"},
           {"-Wl,-rpath,/work", "-Wl,-rpath,/tmp/spar-slot-1-x/work"},
           {"--sysroot=/tmp/x", "--sysroot=/tmp/spar-slot-1-x/tmp/x"},
           {"@/work/arguments", "@/tmp/spar-slot-1-x/work/arguments"}})
    EXPECT_EQ(to_real_paths(word, paths), real) << word;
}

TEST(SlotPaths, TheLongestNameCounts) {
  EXPECT_EQ(to_real_paths("-I/toolchains/drivers/cpp/spar", paths), "-I/opt/cpp/spar");
  EXPECT_EQ(to_real_paths("/toolchains/drivers/cpp2", paths), "/opt/spar/drivers/cpp2");
}

TEST(SlotPaths, OnlyWholeComponentsAreNames) {
  for (const char* word : {"/workshop", "/work-2", "/work.txt", "/home/work", "a/work", "-Ia/work", "work",
                           "/usr/tmp", "../work", "", "/", "-", "--/work"})
    EXPECT_EQ(to_real_paths(word, paths), word);
}

TEST(SlotPaths, WithoutAMapNothingChanges) {
  EXPECT_EQ(to_real_paths("A=/work:/tmp", {}), "A=/work:/tmp");
  EXPECT_EQ(to_slot_paths("/tmp/spar-slot-1-x/work/a", {}), "/tmp/spar-slot-1-x/work/a");
}

TEST(SlotPaths, RealFoldersBecomeNamesInTexts) {
  EXPECT_EQ(to_slot_paths("File \"/tmp/spar-slot-1-x/work/a.py\", in (/opt/cpp:1) /opt/cpp2", paths),
            "File \"/work/a.py\", in (/toolchains/drivers/cpp:1) /opt/cpp2");
  EXPECT_EQ(to_slot_paths("/tmp/spar-slot-1-x/tmp", paths), "/tmp");
}

TEST(SlotPaths, CommandsAreTranslatedWordByWord) {
  EXPECT_EQ(to_real_paths(std::vector<std::string>{"/usr/bin/g++", "-I/toolchains/drivers/cpp"}, paths),
            (std::vector<std::string>{"/usr/bin/g++", "-I/opt/cpp"}));
}

}  // namespace
}  // namespace spar::engine
