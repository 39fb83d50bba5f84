#include "judge/cli/given_package.hpp"

#include <cstdlib>
#include <iostream>

#include "judge/bank/foreign/import.hpp"
#include "judge/cli/terminal.hpp"

namespace spar::cli {
namespace {

namespace fs = std::filesystem;

void clear_away(const fs::path& folder) {
  std::error_code none;
  if (!folder.empty()) fs::remove_all(folder, none);
}

}  // namespace

GivenPackage::GivenPackage(Context& context, const fs::path& place) {
  std::error_code none;
  if (!fs::is_regular_file(place, none)) {
    problem_ = unwrap(bank::load_package(place));
    return;
  }
  fs::create_directories(context.data_folder());
  auto pattern = (context.data_folder() / "unpacked-XXXXXX").string();
  if (mkdtemp(pattern.data()) == nullptr)
    throw Failure{{ErrorCode::unavailable, context.data_folder().string() + ": cannot be written to"}};
  unpacked_ = pattern;
  auto problem = bank::import_package(place, unpacked_, "");
  if (!problem) clear_away(unpacked_);  // no destructor runs when this fails
  problem_ = unwrap(std::move(problem));
}

GivenPackage::~GivenPackage() { clear_away(unpacked_); }

void warn_of_unsupported(const bank::Problem& problem) {
  for (const auto& notice : problem.notices)
    if (notice.kind == bank::Notice::Kind::unsupported)
      std::cerr << "spar: " << problem.slug << ": not supported: " << harmless(notice.text) << '\n';
}

}  // namespace spar::cli
