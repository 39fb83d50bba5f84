// Recipes: what is read from them, what is refused with file, line and key, and how words are replaced.
#include "judge/toolchains/toolchain.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace spar::toolchains {
namespace {

namespace fs = std::filesystem;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr auto sound = R"(id = "toy"
name = "Toy"
extension = "toy"
source = "solution.toy"
install = "get toy"
time_factor = 2.5
memory_allowance = 3
[find]
programs = ["toy"]
version = ["--version"]
[typed]
run = ["@program@", "driver"]
[program]
run = ["@program@"]
[stub]
function = """
f"""
class = "c"
method = "m"
parameter = "@name@"
program = "p"
)";

class Recipes : public ::testing::Test {
 protected:
  Recipes() {
    std::string pattern = (fs::temp_directory_path() / "spar-toolchains-XXXXXX").string();
    folder_ = ::mkdtemp(pattern.data());
  }
  ~Recipes() override { fs::remove_all(folder_); }
  [[nodiscard]] fs::path write(const std::string& name, const std::string& text) const {
    std::ofstream(folder_ / name) << text;
    return folder_ / name;
  }
  /// The sound recipe with one part replaced.
  [[nodiscard]] fs::path changed(const std::string& part, const std::string& by) const {
    std::string text = sound;
    const auto at = text.find(part);
    if (at == std::string::npos) throw std::logic_error("no such part: " + part);
    return write("changed.toml", text.replace(at, part.size(), by));
  }
  fs::path folder_;
};

TEST_F(Recipes, TheFirstLinkerThatIsInstalledIsChosen) {
  const auto with = [this](const std::string& linkers) {
    return linker_option(*load_toolchain(changed("programs =", "linkers = [" + linkers + "]\nprograms =")));
  };
  EXPECT_EQ(with(""), "");
  EXPECT_EQ(with(R"("no-such-linker")"), "");
  EXPECT_EQ(with(R"("no-such-linker", "bfd")"), "-fuse-ld=bfd") << "binutils brings it";
}

TEST_F(Recipes, AreRead) {
  const auto toy = load_toolchain(write("toy.toml", sound));
  ASSERT_TRUE(toy.has_value()) << toy.error().context;
  EXPECT_EQ(toy->id, "toy");
  EXPECT_EQ(toy->time_factor, 2.5);
  EXPECT_EQ(toy->memory_allowance.count, 3U << 20U);
  EXPECT_EQ(toy->typed.run, (Words{"@program@", "driver"}));
  EXPECT_EQ(toy->recipe_for(bank::Kind::program).run, Words{"@program@"});
  EXPECT_EQ(toy->recipe_for(bank::Kind::class_).run, toy->typed.run);
  EXPECT_FALSE(toy->precompiled.has_value());
}

TEST_F(Recipes, AreRefusedWithFileLineAndKey) {
  struct Row {
    const char* part;
    const char* by;
    std::vector<std::string> told;
  };
  const std::vector<Row> table{
      {"name = \"Toy\"\n", "name = 5\n", {"changed.toml:2", "'name'", "string"}},
      {"name = \"Toy\"\n", "", {"changed.toml", "'name'", "missing"}},
      {"name = \"Toy\"\n", "name = \n", {"changed.toml:2"}},
      {"time_factor = 2.5", "time_factor = \"2\"", {"changed.toml:6", "'time_factor'", "number"}},
      {"programs = [\"toy\"]",
       "programs = \"toy\"",
       {"changed.toml:9", "'find.programs'", "list of strings"}},
      {"programs = [\"toy\"]", "programs = [\"toy\", 1]", {"changed.toml:9", "'find.programs'"}},
      {"programs = [\"toy\"]\n", "", {"'find.programs'", "empty"}},
      {"run = [\"@program@\"]", "run = []", {"'program.run'", "empty"}},
      {"class = \"c\"\n", "", {"'stub.class'", "missing"}},
      {"[typed]", "[types]\nint = 5\n[typed]", {"changed.toml:12", "'types.int'"}},
      {"[find]", "typed = 1\n[find]", {"changed.toml"}}};
  for (const auto& row : table) {
    const auto refused = load_toolchain(changed(row.part, row.by));
    ASSERT_FALSE(refused.has_value()) << row.by;
    EXPECT_EQ(refused.error().code, ErrorCode::bad_input);
    for (const auto& part : row.told) EXPECT_THAT(refused.error().context, HasSubstr(part));
  }
  EXPECT_FALSE(load_toolchain(folder_ / "absent.toml").has_value());
}

TEST_F(Recipes, ExtendAnotherAndSayOnlyWhatDiffers) {
  static_cast<void>(write("toy.toml", sound));
  const fs::path file =
      write("boy.toml",
            "extends = \"toy\"\nid = \"boy\"\ntime_factor = 3\n[find]\nprograms = [\"boy\", \"toy\"]\n");
  const auto boy = load_toolchain(file);
  ASSERT_TRUE(boy.has_value()) << boy.error().context;
  EXPECT_EQ(boy->id, "boy");
  EXPECT_EQ(boy->extends, "toy");
  EXPECT_EQ(boy->time_factor, 3);
  EXPECT_EQ(boy->programs, (Words{"boy", "toy"})) << "lists are replaced";
  EXPECT_EQ(boy->version_arguments, Words{"--version"}) << "tables are completed";
  EXPECT_EQ(boy->stub.function, "f");
  const auto all = Toolchains::open({folder_});
  ASSERT_TRUE(all.has_value()) << all.error().context;
  EXPECT_EQ((*all->for_file("x.toy"))->id, "toy") << "not the first by name";
}

TEST_F(Recipes, ThatExtendAnotherNameTheFileAtFault) {
  const auto told = [this](const std::string& text) {
    const auto refused = load_toolchain(write("boy.toml", text));
    return refused ? "" : refused.error().context;
  };
  EXPECT_THAT(told("extends = \"toy\"\n"), HasSubstr("boy.toml: 'extends' is \"toy\", but: "));
  static_cast<void>(changed("time_factor = 2.5", "time_factor = \"2\""));
  EXPECT_THAT(told("extends = \"changed\"\n"), HasSubstr("changed.toml:6: 'time_factor'"));
  static_cast<void>(changed("id = \"toy\"", "id = \"toy\"\nextends = \"toy\""));
  EXPECT_THAT(told("extends = \"changed\"\n"), HasSubstr("extends another itself"));
  EXPECT_THAT(told("extends = 5\n"), HasSubstr("boy.toml:1: 'extends' must be a string"));
}

TEST_F(Recipes, NameWhatTheProgramNeedsBesides) {
  const auto recipe = load_toolchain(
      changed("programs =", "libraries = [\"/a/library\"]\nsettings = [\"/etc/toy\"]\nprograms ="));
  ASSERT_TRUE(recipe.has_value()) << recipe.error().context;
  EXPECT_THAT(recipe->libraries, ElementsAre("/a/library"));
  EXPECT_THAT(recipe->settings, ElementsAre("/etc/toy"));
}

TEST_F(Recipes, NameTheLibrariesThatProblemsMayRequire) {
  const std::string asking = "[find]\nlibrary_versions = [\"ask\"]";
  const std::string library = "[[library]]\nname = \"toy-box\"\nmodule = \"toybox\"\ninstall = \"get box\"\n";
  const auto recipe = load_toolchain(changed("[find]", library + asking));
  ASSERT_TRUE(recipe.has_value()) << recipe.error().context;
  EXPECT_THAT(recipe->library_versions, ElementsAre("ask"));
  ASSERT_EQ(recipe->known_libraries.size(), 1U);
  EXPECT_EQ(recipe->known_libraries[0].name, "toy-box");
  EXPECT_EQ(recipe->known_libraries[0].module, "toybox");
  EXPECT_EQ(recipe->known_libraries[0].install, "get box");
  const auto told = [&](const std::string& by) {
    const auto refused = load_toolchain(changed("[find]", by));
    return refused ? "" : refused.error().context;
  };
  EXPECT_THAT(told(library + "[find]"), HasSubstr("'find.library_versions' must say how to ask"));
  EXPECT_THAT(told("[[library]]\nname = \"toy-box\"\n" + asking), HasSubstr("'library.module' is missing"));
  EXPECT_THAT(told("library = [\"toy-box\"]\n" + asking),
              AllOf(HasSubstr("changed.toml:8"), HasSubstr("'library' must be tables: [[library]]")));
}

TEST_F(Recipes, AreFoundByIdAndExtension) {
  static_cast<void>(write("toy.toml", sound));
  static_cast<void>(write("README.md", "no recipe"));
  const auto all = Toolchains::open({folder_});
  ASSERT_TRUE(all.has_value()) << all.error().context;
  EXPECT_EQ(all->all().size(), 1U);
  EXPECT_EQ((*all->find("toy"))->name, "Toy");
  EXPECT_EQ((*all->for_file("a/b.c.toy"))->id, "toy");
  EXPECT_EQ(all->find("zoy").error().code, ErrorCode::not_found);
  EXPECT_THAT(all->find("zoy").error().context, HasSubstr("there are: toy"));
  for (const char* file : {"b.TOY", "toy", ".toy", "b.toy.x", ""}) {
    const auto unknown = all->for_file(file);
    ASSERT_FALSE(unknown.has_value()) << file;
    EXPECT_EQ(unknown.error().code, ErrorCode::not_found);
    EXPECT_THAT(unknown.error().context, HasSubstr("known: .toy"));
  }
  EXPECT_EQ(Toolchains::open({folder_ / "absent"}).error().code, ErrorCode::unavailable);
  static_cast<void>(write("bad.toml", "id ="));
  EXPECT_THAT(Toolchains::open({folder_}).error().context, HasSubstr("bad.toml:1"));
}

TEST_F(Recipes, OfTheUserStandBesideThoseShipped) {
  const fs::path own = folder_ / "own", users = folder_ / "users";
  for (const fs::path& folder :
       {own / "drivers" / "toy", users / "drivers" / "toy", users / "drivers" / "new"})
    fs::create_directories(folder);
  static_cast<void>(write("own/toy.toml", sound));
  const auto renamed = [](std::string text, const std::string& from, const std::string& to) {
    return text.replace(text.find(from), from.size(), to);
  };
  static_cast<void>(write("users/mine.toml", renamed(sound, "\"Toy\"", "\"My toy\"")));
  static_cast<void>(write("users/new.toml", renamed(sound, "\"toy\"", "\"new\"")));
  static_cast<void>(write("users/again.toml", renamed(sound, "\"toy\"", "\"new\"")));
  static_cast<void>(write("users/bad.toml", "id ="));
  const auto all = Toolchains::open({own, users, folder_ / "absent"});
  ASSERT_TRUE(all.has_value()) << all.error().context;
  EXPECT_EQ((*all->find("toy"))->name, "My toy") << "one with a shipped id stands instead of it";
  EXPECT_TRUE(all->find("new").has_value());
  ASSERT_EQ(all->broken().size(), 2U) << "and is never in the way of the rest";
  EXPECT_THAT(all->broken()[0].context, HasSubstr("bad.toml:1"));
  EXPECT_THAT(all->broken()[1].context, AllOf(HasSubstr("new.toml"), HasSubstr("as in again.toml")));
  EXPECT_EQ(all->drivers().at("toy"), users / "drivers" / "toy");
  EXPECT_EQ(all->drivers().size(), 2U);
}

TEST_F(Recipes, NameTheProgramsToTryInTheirOrder) {
  Toolchain toolchain;
  const fs::path program = write("program", "#!/bin/sh\n");
  fs::create_symlink(program, folder_ / "link");
  toolchain.programs = {(folder_ / "absent").string(), (folder_ / "link").string(),
                        "no-such-program-anywhere"};
  EXPECT_THAT(candidates(toolchain), IsEmpty()) << "it may not be executed";
  fs::permissions(program, fs::perms::owner_all);
  EXPECT_THAT(candidates(toolchain), ElementsAre(folder_ / "link"));
  toolchain.programs = {"sh", program.string()};
  const auto found = candidates(toolchain);
  ASSERT_GE(found.size(), 2U);
  EXPECT_EQ(fs::canonical(found.front()), fs::canonical("/bin/sh"));
  EXPECT_EQ(found.back(), program);
}

TEST(ReplaceWords, ReplacesWhatItKnows) {
  const std::map<std::string, std::string> values{{"a", "1"}, {"b", ""}, {"all", "@a@"}};
  const std::vector<std::pair<const char*, const char*>> table{
      {"", ""},         {"none", "none"},
      {"@a@", "1"},     {"x@a@y@a@z", "x1y1z"},
      {"@b@", ""},      {"@c@", "@c@"},
      {"@", "@"},       {"@@", "@@"},
      {"a@b", "a@b"},   {"@a@@a@", "11"},
      {"@x@a@", "@x1"}, {"@@a@", "@1"},
      {"@a@a@", "1a@"}, {"user@host @a@", "user@host 1"},
      {"@all@", "@a@"}};  // what was put in is not looked at again
  for (const auto& [text, wanted] : table) EXPECT_EQ(replace_words(text, values), wanted) << text;
}

}  // namespace
}  // namespace spar::toolchains
