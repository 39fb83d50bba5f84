// Feeds arbitrary bytes to the readers of foreign packages: none may crash, hang or let anything but a
// Refusal out.
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "judge/bank/decimal.hpp"
#include "judge/bank/foreign/archive.hpp"
#include "judge/bank/foreign/expectations.hpp"
#include "judge/bank/foreign/glob.hpp"
#include "judge/bank/foreign/tex.hpp"
#include "judge/bank/foreign/yaml.hpp"
#include "judge/bank/load.hpp"
#include "judge/bank/refusal.hpp"
#include "judge/bank/token_flags.hpp"
#include "judge/bank/utf8.hpp"

namespace {

using namespace spar::bank;
namespace fs = std::filesystem;

void require(bool held) {
  if (!held) std::abort();
}

/// A package folder of this process, in memory where the machine has such a place.
const fs::path& scratch() {
  static const fs::path folder = [] {
    const fs::path base = fs::exists("/dev/shm") ? "/dev/shm" : fs::temp_directory_path();
    auto made = base / ("spar-fuzz-" + std::to_string(getpid()));
    fs::create_directories(made);
    return made;
  }();
  return folder;
}

fs::path write(const fs::path& name, const std::string& bytes) {
  const auto file = scratch() / name;
  fs::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << bytes;
  return file;
}

/// Loads a package whose description, or one of its other files, is the bytes.
void fuzz_package(const std::string& name, const std::string& description, const fs::path& file,
                  const std::string& bytes) {
  fs::remove_all(scratch() / name);
  for (const auto* test : {"data/sample/1.in", "data/sample/1.ans", "data/secret/g/2.in",
                           "data/secret/g/2.ans", "tests/01", "tests/01.a", "check.cpp"})
    write(fs::path(name) / test, "1\n");
  write(fs::path(name) / "submissions/accepted/a.py", "");
  write(fs::path(name) / description, "");
  write(fs::path(name) / file, bytes);
  const auto problem = load_package(scratch() / name);
  if (problem) require(!problem->cases.empty());
}

void fuzz_archive(const std::string& bytes) {
  const auto file = write("archive.zip", bytes);
  try {
    foreign::read_archive(file, {.largest_total = 4U << 20U}, [](const PackageFile& entry) {
      const fs::path path(entry.name);
      require(path.is_relative() && std::find(path.begin(), path.end(), "..") == path.end());
    });
  } catch (const Refusal&) {
  }
}

void fuzz_glob(const std::string& text) {
  const auto end = text.find('\n');
  const auto glob = foreign::Glob::parse(text.substr(0, end));
  if (glob && end != std::string::npos) static_cast<void>(glob->matches(text.substr(end + 1)));
}

void fuzz_words(const std::string& text) {
  static_cast<void>(parse_token_flags(split_words(text)));
  static_cast<void>(parse_decimal(text));
  static_cast<void>(foreign::expectation_in_source(text));
}

void fuzz_tex(const std::string& text) {
  const auto sound = sanitise_utf8(text);
  static_cast<void>(foreign::title_in_tex(sound));
  // Nothing is cut within a character.
  const auto markdown = foreign::tex_to_markdown(sound);
  require(valid_utf8_prefix(markdown) == markdown.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string text(data + 1, data + size);
  constexpr int ways = 11;
  switch (data[0] % ways) {
    case 0:
      static_cast<void>(foreign::Yaml::parse(text, "x.yaml"));
      break;
    case 1:
      fuzz_glob(text);
      break;
    case 2:
      fuzz_tex(text);
      break;
    case 3:
      fuzz_words(text);
      break;
    case 4:
      fuzz_archive(text);
      break;
    case 5:
      fuzz_package("kattis", "problem.yaml", "problem.yaml", text);
      break;
    case 6:
      fuzz_package("kattis", "problem.yaml", "data/testdata.yaml", text);
      break;
    case 7:
      fuzz_package("newer", "problem.yaml", "submissions/submissions.yaml", text);
      break;
    case 8:
      fuzz_package("kattis", "problem.yaml", "domjudge-problem.ini", text);
      break;
    case 9:
      fuzz_package("polygon", "problem.xml", "problem.xml", text);
      break;
    default:
      fuzz_package("dmoj", "init.yml", "init.yml", text);
      break;
  }
  return 0;
}
