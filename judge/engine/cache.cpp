#include "judge/engine/cache.hpp"

#include <sodium.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <fstream>
#include <iterator>
#include <vector>

#include "judge/engine/read_file.hpp"

namespace spar::engine {
namespace {

namespace fs = std::filesystem;
constexpr const char* unfinished = ".unfinished-";

std::uint64_t size_of(const fs::path& entry) {
  std::uint64_t size = 0;
  std::error_code ignored;
  for (const auto& file : fs::recursive_directory_iterator(entry, ignored))
    if (file.is_regular_file(ignored)) size += file.file_size(ignored);
  return size;
}

}  // namespace

std::string sha256(std::string_view bytes) {
  std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
  crypto_hash_sha256(digest.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  std::array<char, crypto_hash_sha256_BYTES * 2 + 1> hex{};
  sodium_bin2hex(hex.data(), hex.size(), digest.data(), digest.size());
  return hex.data();
}

Expected<Cache> Cache::open(const fs::path& folder, Bytes size_limit) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error || access(folder.c_str(), W_OK) != 0)
    return fail(ErrorCode::unavailable, "the cache folder " + folder.string() + " cannot be written" +
                                            (error ? ": " + error.message() : "") +
                                            "; choose another with XDG_CACHE_HOME");
  return Cache(folder, size_limit);
}

bool Cache::holds(const std::string& key) const {
  std::error_code ignored;
  return fs::is_directory(folder_ / key, ignored);
}

std::optional<Cache::Files> Cache::find(const std::string& key) const {
  const fs::path entry = folder_ / key;
  std::error_code error;
  Files files;
  for (const auto& file : fs::recursive_directory_iterator(entry, error))
    if (file.is_regular_file()) files[file.path().lexically_relative(entry)] = read_file(file.path());
  if (error) return std::nullopt;
  fs::last_write_time(entry, fs::file_time_type::clock::now(), error);
  return files;
}

void Cache::insert(const std::string& key, const Files& files) const {
  static std::atomic<unsigned> count = 0;
  const fs::path aside = folder_ / (unfinished + std::to_string(getpid()) + "-" + std::to_string(count++));
  try {
    fs::create_directories(aside);
    for (const auto& [name, contents] : files) {
      fs::create_directories((aside / name).parent_path());
      std::ofstream file(aside / name, std::ios::binary);
      file.exceptions(std::ios::failbit | std::ios::badbit);
      file.write(contents.data(), static_cast<std::streamsize>(contents.size()));
      file.close();  // a disk may be found to be full only now
    }
    std::error_code taken;
    fs::rename(aside, folder_ / key, taken);  // fails when another was first: theirs is as good
    if (taken) fs::remove_all(aside);
    evict();
  } catch (const std::exception& error) {
    spdlog::warn("the cache entry {} was not kept: {}", (folder_ / key).string(), error.what());
    std::error_code ignored;
    fs::remove_all(aside, ignored);
  }
}

void Cache::evict() const {
  struct Entry {
    fs::file_time_type used;
    fs::path path;
    std::uint64_t size;
  };
  std::vector<Entry> entries;
  std::uint64_t total = 0;
  std::error_code ignored;
  const auto abandoned = fs::file_time_type::clock::now() - std::chrono::hours(1);
  for (const auto& entry : fs::directory_iterator(folder_, ignored)) {
    const auto used = entry.last_write_time(ignored);
    if (entry.path().filename().string().starts_with(unfinished)) {
      if (used < abandoned) fs::remove_all(entry.path(), ignored);  // its writer was killed
      continue;
    }
    entries.push_back({used, entry.path(), size_of(entry.path())});
    total += entries.back().size;
  }
  std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.used < b.used; });
  for (const auto& entry : entries) {
    if (total <= size_limit_.count) return;
    fs::remove_all(entry.path, ignored);
    total -= entry.size;
  }
}

}  // namespace spar::engine
