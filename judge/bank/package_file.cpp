// Paths are resolved first and compared with the package's own resolved path, so a link is judged by where it
// ends.
#include "judge/bank/package_file.hpp"

#include <sodium/crypto_hash_sha256.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <fstream>

#include "judge/bank/refusal.hpp"
#include "judge/bank/utf8.hpp"

namespace spar::bank {
namespace {

namespace fs = std::filesystem;

constexpr int deepest_folder = 24;
constexpr std::size_t most_files = 50'000;

/// A digest of named contents: each part goes in with its length, so that no two lists of parts collide.
class Digest {
 public:
  Digest() { crypto_hash_sha256_init(&state_); }

  void add(const std::string& part) {
    const auto length = std::to_string(part.size()) + ":";
    update(length);
    update(part);
  }

  std::string hex() {
    std::array<unsigned char, crypto_hash_sha256_BYTES> bytes{};
    crypto_hash_sha256_final(&state_, bytes.data());
    std::string text;
    for (const auto byte : bytes) {
      text += "0123456789abcdef"[byte >> 4U];
      text += "0123456789abcdef"[byte & 0xFU];
    }
    return text;
  }

 private:
  void update(const std::string& bytes) {
    crypto_hash_sha256_update(&state_, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  }

  crypto_hash_sha256_state state_{};
};

}  // namespace

PackageFolder::PackageFolder(const fs::path& directory, FolderRules rules)
    : given_(directory), rules_(std::move(rules)) {
  std::error_code failed;
  root_ = fs::canonical(directory, failed);
  if (failed || !fs::is_directory(root_, failed))
    throw Refusal(directory.string() + ": is not a folder; a package is a folder with a problem.toml",
                  ErrorCode::not_found);
}

std::string PackageFolder::name(const fs::path& relative) const { return (given_ / relative).string(); }

bool PackageFolder::holds(const fs::path& relative) const {
  return fs::symlink_status(root_ / relative).type() != fs::file_type::not_found;
}

bool PackageFolder::is_folder(const fs::path& relative) const {
  return holds(relative) && fs::is_directory(inside(relative));
}

bool PackageFolder::is_executable(const fs::path& relative) const {
  return (fs::status(inside(relative)).permissions() & fs::perms::owner_exec) != fs::perms::none;
}

fs::path PackageFolder::inside(const fs::path& relative) const {
  std::error_code failed;
  auto path = fs::canonical(root_ / relative, failed);
  if (failed) throw Refusal(name(relative) + ": cannot be read (" + failed.message() + ")");
  const auto [mismatch, unused] = std::mismatch(root_.begin(), root_.end(), path.begin(), path.end());
  if (mismatch != root_.end())
    throw Refusal(name(relative) +
                  ": is a link that leaves the package; put a copy of the file in its place");
  return path;
}

std::string PackageFolder::read(const fs::path& relative) const {
  const auto path = inside(relative);
  if (!fs::is_regular_file(path)) throw Refusal(name(relative) + ": should be a regular file");
  const auto size = fs::file_size(path);
  if (size > rules_.largest_file)
    throw Refusal(name(relative) + ": " + rules_.too_large, ErrorCode::too_large);
  read_ += size;
  if (read_ > rules_.largest_total)
    throw Refusal(given_.string() + ": holds more than " + std::to_string(rules_.largest_total >> 20U) +
                      " MiB; make the package smaller",
                  ErrorCode::too_large);
  std::string bytes(size, '\0');
  std::ifstream file(path, std::ios::binary);
  file.read(bytes.data(), static_cast<std::streamsize>(size));
  if (!file) throw Refusal(name(relative) + ": cannot be read; check its permissions");
  return bytes;
}

std::string PackageFolder::read_text(const fs::path& relative) const {
  auto text = read(relative);
  const auto valid = static_cast<std::ptrdiff_t>(valid_utf8_prefix(text));
  if (valid == static_cast<std::ptrdiff_t>(text.size())) return text;
  const auto line = 1 + static_cast<int>(std::count(text.begin(), text.begin() + valid, '\n'));
  throw Refusal(at_line(name(relative), line, "is not UTF-8; save the file in that encoding"));
}

std::vector<fs::path> PackageFolder::entries(const fs::path& folder, bool folders) const {
  std::vector<fs::path> found;
  if (!holds(folder)) return found;
  const auto path = inside(folder);
  if (!fs::is_directory(path)) throw Refusal(name(folder) + ": should be a folder");
  for (const auto& entry : fs::directory_iterator(path)) {
    if (entry.path().filename().string().starts_with('.')) continue;
    auto relative = folder / entry.path().filename();
    if (fs::is_directory(inside(relative)) == folders) found.push_back(std::move(relative));
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::vector<fs::path> PackageFolder::files(const fs::path& folder) const { return entries(folder, false); }

std::vector<fs::path> PackageFolder::folders(const fs::path& folder) const { return entries(folder, true); }

void PackageFolder::collect(const fs::path& relative, int depth, std::vector<fs::path>& found) const {
  if (depth > deepest_folder || found.size() > most_files)
    throw Refusal(name(relative) + ": has too many files or folders in folders; no package needs as many",
                  ErrorCode::too_large);
  for (auto& file : files(relative)) found.push_back(std::move(file));
  for (const auto& folder : folders(relative)) {
    // A linked folder could lead in a circle; none is needed to say what a package holds.
    if (!rules_.linked_folders && fs::is_symlink(root_ / folder))
      throw Refusal(name(folder) + ": is a link to a folder; put a copy in its place");
    collect(folder, depth + 1, found);
  }
}

std::vector<fs::path> PackageFolder::all_files(const fs::path& below) const {
  std::vector<fs::path> found;
  if (!holds(below)) return found;
  if (fs::is_directory(inside(below)))
    collect(below, 0, found);
  else
    found.push_back(below);
  std::sort(found.begin(), found.end());
  return found;
}

std::string PackageFolder::digest(const std::vector<fs::path>& parts) const {
  std::vector<fs::path> relevant;
  for (const auto& part : parts)
    for (auto& file : all_files(part)) relevant.push_back(std::move(file));
  std::sort(relevant.begin(), relevant.end());
  Digest digest;
  for (const auto& file : relevant) {
    digest.add(file.generic_string());
    digest.add(read(file));
  }
  return digest.hex();
}

}  // namespace spar::bank
