#include "judge/bank/foreign/import.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>

#include "judge/bank/foreign/archive.hpp"
#include "judge/bank/foreign/reading.hpp"
#include "judge/bank/load.hpp"
#include "judge/bank/refusal.hpp"

namespace spar::bank {
namespace {

namespace fs = std::filesystem;

/// A folder beside the packages of the bank, hidden from it, that goes when it is done with.
class Workplace {
 public:
  explicit Workplace(const fs::path& bank) {
    fs::create_directories(bank);
    auto pattern = (bank / ".import-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr)
      throw Refusal(bank.string() + ": cannot be written to", ErrorCode::unavailable);
    path_ = pattern;
  }
  ~Workplace() {
    std::error_code none;
    fs::remove_all(path_, none);
  }
  Workplace(const Workplace&) = delete;
  Workplace& operator=(const Workplace&) = delete;
  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

void write(const fs::path& root, const PackageFile& file) {
  const auto path = root / file.name;
  fs::create_directories(path.parent_path());
  std::ofstream stream(path, std::ios::binary);
  stream.write(file.content.data(), static_cast<std::streamsize>(file.content.size()));
  stream.close();
  if (!stream)
    throw Refusal(path.string() + ": cannot be written; is the disk full?", ErrorCode::unavailable);
  fs::permissions(path, file.executable ? fs::perms(0755) : fs::perms(0644));
}

void copy_folder(const fs::path& source, const fs::path& root) {
  const PackageFolder folder(source, foreign::foreign_rules());
  auto files = folder.all_files("");
  if (folder.holds(".timelimit")) files.emplace_back(".timelimit");
  for (const auto& file : files)
    write(root, {file.generic_string(), folder.read(file), folder.is_executable(file)});
}

/// The package itself, or the only folder in it that is one: archives are made either way.
fs::path package_in(const fs::path& root, const fs::path& source) {
  if (!detect_format(root).empty()) return root;
  std::vector<fs::path> found;
  for (const auto& entry : fs::directory_iterator(root))
    if (entry.is_directory() && !detect_format(entry.path()).empty()) found.push_back(entry.path());
  if (found.size() == 1) return found.front();
  throw Refusal(
      source.string() +
      (found.empty()
           ? ": is no package that spar knows; one holds problem.toml, problem.yaml, problem.xml or init.yml"
           : ": holds several packages; import them one by one"));
}

bool is_slug(const std::string& slug) { return slug == foreign::slug_of(slug); }

Problem import(const fs::path& source, const fs::path& bank, const std::string& wanted) {
  if (!wanted.empty() && !is_slug(wanted))
    throw Refusal("'" + wanted + "' is no slug; write a-z, 0-9 and hyphens, such as '" +
                  foreign::slug_of(wanted) + "'");
  if (!fs::exists(source))
    throw Refusal(source.string() + ": there is no such file or folder", ErrorCode::not_found);
  const Workplace workplace(bank);
  const auto root = workplace.path() / "package";
  fs::create_directory(root);
  if (fs::is_directory(source))
    copy_folder(source, root);
  else
    foreign::read_archive(source, {}, [&](const PackageFile& file) { write(root, file); });
  const auto package = package_in(root, source);
  const auto own_name = package == root ? fs::canonical(source).stem() : package.filename();
  const auto slug = wanted.empty() ? foreign::slug_of(own_name.string()) : wanted;
  const auto target = bank / slug;
  if (fs::exists(target))
    throw Refusal(target.string() + ": is there already; remove it, or choose another name with --as",
                  ErrorCode::conflict);
  // Read under its final name before it takes its place, so that the bank never shows what cannot be read.
  const auto tried = workplace.path() / slug;
  fs::rename(package, tried);
  if (const auto problem = load_package(tried); !problem)
    throw Refusal(problem.error().context, problem.error().code);
  fs::rename(tried, target);
  auto problem = load_package(target);
  if (!problem) throw Refusal(problem.error().context, problem.error().code);
  return std::move(*problem);
}

}  // namespace

Expected<Problem> import_package(const fs::path& source, const fs::path& bank, const std::string& slug) {
  return catch_refusal([&] {
    try {
      return import(source, bank, slug);
    } catch (const fs::filesystem_error& error) {
      throw Refusal(std::string(error.what()) + "; check permissions and space", ErrorCode::unavailable);
    }
  });
}

}  // namespace spar::bank
