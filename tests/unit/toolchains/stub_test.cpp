// Stubs, entry files and signatures of the packages of this bank, held by golden files.
#include "judge/toolchains/stub.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "judge/bank/load.hpp"

namespace spar::toolchains {
namespace {

namespace fs = std::filesystem;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

std::string slurp(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void expect_golden(const std::string& name, const std::string& text) {
  const fs::path golden = fs::path(SPAR_SOURCE_DIR) / "tests/unit/toolchains/golden" / (name + ".txt");
  if (std::getenv("ACCEPT") != nullptr) {
    fs::create_directories(golden.parent_path());
    std::ofstream(golden, std::ios::binary) << text;
  }
  EXPECT_EQ(text, slurp(golden)) << golden << "; run with ACCEPT=1 to take the new text for the golden one";
}

/// All that is rendered for one problem: one file for the signature and one for each language.
void expect_golden(const Toolchains& toolchains, const bank::Problem& problem, const std::string& name) {
  expect_golden("signature/" + name, signature_json(problem).dump(2) + "\n");
  for (const auto& [id, toolchain] : toolchains.all()) {
    const std::string stub = render_stub(toolchain, problem);
    expect_golden(id + "/" + name,
                  "== stub\n" + stub + "== entry\n" + render_entry(toolchain, problem, stub));
  }
}

class Stub : public ::testing::Test {
 protected:
  const Toolchains toolchains_ = Toolchains::open({SPAR_SOURCE_DIR "/judge/toolchains"}).value();
};

TEST_F(Stub, OfShippedPackagesIsTheGoldenOne) {
  for (const char* package :
       {"algorithms/bracket-balance", "algorithms/longest-run", "algorithms/pair-sum",
        "data-structures/lru-cache", "machine-learning/entropy", "machine-learning/softmax-cross-entropy"}) {
    const auto problem = bank::load_package(fs::path(SPAR_SOURCE_DIR) / "problems" / package);
    ASSERT_TRUE(problem.has_value()) << problem.error().context;
    expect_golden(toolchains_, *problem, problem->slug);
  }
}

TEST_F(Stub, OfEveryTypeIsTheGoldenOne) {
  bank::Problem problem;
  problem.kind = bank::Kind::function;
  bank::FunctionSignature function{"every_type", {}, bank::parse_type("void").value_or(bank::Type{}), "grid"};
  for (const auto& [name, type] : {std::pair{"count", "int"},
                                   {"share", "float"},
                                   {"flag", "bool"},
                                   {"text", "string"},
                                   {"grid", "matrix"},
                                   {"names", "list<string>"},
                                   {"maybe", "optional<list<int>>"},
                                   {"mixed", "tuple<int, float, list<bool>>"},
                                   {"chain", "list_node"},
                                   {"root", "tree_node"},
                                   {"start", "graph_node"},
                                   {"chains", "list<list_node>"}})
    function.parameters.push_back({name, bank::parse_type(type).value()});
  function.parameters.push_back({"far_away", bank::parse_type("list<float>").value()});
  problem.function = function;
  bank::Case wide;
  wide.input = {{"args", {{9007199254740993}}}};
  problem.cases = {wide};
  expect_golden(toolchains_, problem, "every-type");
  EXPECT_EQ(signature_json(problem).at("mutates"), 4);
}

class Entry : public Stub {
 protected:
  [[nodiscard]] std::string entry(const std::string& language, const std::string& package,
                                  const std::string& source) const {
    const auto problem = bank::load_package(fs::path(SPAR_SOURCE_DIR) / "problems" / package).value();
    return render_entry(*toolchains_.find(language).value(), problem, source);
  }
};

TEST_F(Entry, OfCppTakesIncludesOutOfTheSolutionsNamespace) {
  const std::string text = entry("cpp", "algorithms/pair-sum", "#include <sys/mman.h>\nvoid pairSum();");
  EXPECT_THAT(
      text,
      HasSubstr("#if __has_include(<./sys/mman.h>)\n#include <sys/mman.h>\n#endif\nusing namespace std;"));
  EXPECT_THAT(text, HasSubstr("&solution::pairSum"));
}

TEST_F(Entry, OfCppLeavesWhatBelongsToStdInTheGlobalNamespace) {
  for (const char* source :
       {"namespace std { }", "template <> struct std::hash<X> {};", "void* operator new(size_t);"}) {
    const std::string text = entry("cpp", "algorithms/pair-sum", source);
    EXPECT_THAT(text, HasSubstr("&::pair_sum")) << source;
    EXPECT_THAT(text, Not(HasSubstr("namespace solution"))) << source;
  }
}

TEST_F(Entry, OfCppFindsAMethodOfSolution) {
  EXPECT_THAT(entry("cpp", "algorithms/pair-sum", "class Solution { void pairSum(); };"),
              HasSubstr("&solution::Solution::pairSum"));
}

TEST_F(Entry, OfCNamesMethodsAsTheSolutionDoes) {
  EXPECT_THAT(entry("c", "data-structures/lru-cache", "int lRUCacheGet(); void lRUCacheFree();"),
              AllOf(HasSubstr("SPAR_METHOD(lRUCacheGet, \"get\", \"int get(int key)\")"),
                    HasSubstr("spar_function_lRUCacheFree"), HasSubstr("SPAR_METHOD(lru_cache_create,")));
}

TEST_F(Stub, OfAProgramHasNoSignature) {
  bank::Problem problem;
  problem.kind = bank::Kind::program;
  EXPECT_TRUE(signature_json(problem).is_null());
  for (const auto& [id, toolchain] : toolchains_.all()) {
    EXPECT_EQ(render_entry(toolchain, problem, ""), "");
    EXPECT_EQ(render_stub(toolchain, problem), toolchain.stub.program);
  }
}

}  // namespace
}  // namespace spar::toolchains
