#include "judge/engine/sources.hpp"

#include <algorithm>
#include <array>
#include <filesystem>

namespace spar::engine {
namespace {

bool is_source_of(const toolchains::Toolchain& toolchain, const std::string& name) {
  const std::string extension = std::filesystem::path(name).extension().string();
  if (extension == "." + toolchain.extension) return true;
  constexpr std::array also_cpp{".cc", ".cxx", ".c++", ".C"};
  return toolchain.extension == "cpp" &&
         std::find(also_cpp.begin(), also_cpp.end(), extension) != also_cpp.end();
}

/// C and C++ programs are all of their files; others begin with one, which brings in the rest.
bool links_all_units(const toolchains::Toolchain& toolchain) {
  return toolchain.extension == "c" || toolchain.extension == "cpp";
}

bool is_main(const std::string& name) {
  const std::string stem = std::filesystem::path(name).stem().string();
  return stem == "main" || stem == "Main" || stem == "__main__";
}

}  // namespace

std::vector<NamedFile> named_files(const std::vector<bank::PackageFile>& files) {
  std::vector<NamedFile> result;
  for (const auto& file : files) result.push_back({file.name, file.content, file.executable});
  return result;
}

Expected<Arranged> arrange(const toolchains::Toolchain& toolchain, Sources sources) {
  Arranged arranged;
  auto& files = sources.files;
  std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
  const auto fits = [&](const NamedFile& file) { return is_source_of(toolchain, file.path); };
  auto entry = std::find_if(files.begin(), files.end(), [&](const NamedFile& file) {
    return file.path == sources.entry_point ||
           (sources.entry_point.empty() && fits(file) && is_main(file.path));
  });
  if (entry == files.end()) entry = std::find_if(files.begin(), files.end(), fits);
  if (entry == files.end())
    return fail(ErrorCode::bad_input,
                "there is no file of " + toolchain.name + " (." + toolchain.extension + ")");
  if (links_all_units(toolchain)) {
    for (const auto& file : files)
      if (fits(file)) arranged.units.push_back(file.path);
  } else {
    const bool taken = std::any_of(files.begin(), files.end(), [&](const NamedFile& other) {
      return &other != &*entry && other.path == toolchain.source;
    });
    if (taken)
      return fail(ErrorCode::bad_input, entry->path + " is to be called " + toolchain.source +
                                            ", and there is such a file already; rename that");
    entry->path = toolchain.source;
    arranged.units = {toolchain.source};
  }
  arranged.files = std::move(files);
  return arranged;
}

}  // namespace spar::engine
