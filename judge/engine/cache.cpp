#include "judge/engine/cache.hpp"

#include <sodium.h>
#include <spdlog/spdlog.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <fstream>
#include <nlohmann/json.hpp>
#include <vector>

#include "judge/engine/read_file.hpp"

namespace spar::engine {
namespace {

namespace fs = std::filesystem;
constexpr const char* unfinished = ".unfinished-";
constexpr const char* contents_name = ".contents.json";

/// How a file was when it was written. Another inode or time of change only means that it must be read to
/// know.
struct Written {
  std::uint64_t size = 0;
  std::uint64_t inode = 0;
  std::int64_t changed = 0;  ///< ctime in nanoseconds: nobody can set it
  std::string digest;        ///< BLAKE2b, hex
};
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Written, size, inode, changed, digest)

class Digest {
 public:
  Digest() { crypto_generichash_init(&state_, nullptr, 0, crypto_generichash_BYTES); }
  void add(std::string_view bytes) {
    crypto_generichash_update(&state_, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  }
  std::string hex() {
    std::array<unsigned char, crypto_generichash_BYTES> digest{};
    crypto_generichash_final(&state_, digest.data(), digest.size());
    std::array<char, crypto_generichash_BYTES * 2 + 1> text{};
    sodium_bin2hex(text.data(), text.size(), digest.data(), digest.size());
    return text.data();
  }

 private:
  crypto_generichash_state state_{};
};

std::string digest_of(std::string_view bytes) {
  Digest digest;
  digest.add(bytes);
  return digest.hex();
}

std::string digest_of_file(const fs::path& path) {
  Digest digest;
  std::ifstream file(path, std::ios::binary);
  std::string chunk(1U << 20U, '\0');
  while (file.read(chunk.data(), static_cast<std::streamsize>(chunk.size())) || file.gcount() > 0)
    digest.add(std::string_view(chunk).substr(0, static_cast<std::size_t>(file.gcount())));
  return digest.hex();
}

/// All but the digest; nothing when there is no such file.
std::optional<Written> state_of(const fs::path& path) {
  struct stat status {};
  if (stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
  return Written{static_cast<std::uint64_t>(status.st_size), status.st_ino,
                 status.st_ctim.tv_sec * 1'000'000'000 + status.st_ctim.tv_nsec, ""};
}

bool as_written(const fs::path& path, const Written& then) {
  const auto now = state_of(path);
  if (!now || now->size != then.size) return false;
  return (now->inode == then.inode && now->changed == then.changed) || digest_of_file(path) == then.digest;
}

using Contents = std::map<std::string, Written>;

std::optional<Contents> read_contents(const fs::path& entry) {
  try {
    return nlohmann::json::parse(read_file(entry / contents_name)).get<Contents>();
  } catch (const nlohmann::json::exception&) {
    return std::nullopt;
  }
}

std::uint64_t size_of(const fs::path& entry) {
  std::uint64_t size = 0;
  std::error_code ignored;
  for (const auto& file : fs::recursive_directory_iterator(entry, ignored))
    if (file.is_regular_file(ignored)) size += file.file_size(ignored);
  return size;
}

void write_file(const fs::path& path, std::string_view bytes) {
  std::ofstream file(path, std::ios::binary);
  file.exceptions(std::ios::failbit | std::ios::badbit);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.close();  // a disk may be found to be full only now
}

}  // namespace

std::string sha256(std::string_view bytes) {
  std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
  crypto_hash_sha256(digest.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  std::array<char, crypto_hash_sha256_BYTES * 2 + 1> hex{};
  sodium_bin2hex(hex.data(), hex.size(), digest.data(), digest.size());
  return hex.data();
}

std::string digest_of_folder(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file()) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::string all;
  for (const auto& path : files) {
    all += path.lexically_relative(folder).string() + '\0' + sha256(read_file(path));
  }
  return sha256(all);
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
  const fs::path entry = folder_ / key;
  if (!fs::exists(entry)) return false;
  const auto contents = read_contents(entry);
  const auto intact = [&entry](const auto& file) { return as_written(entry / file.first, file.second); };
  if (contents && std::all_of(contents->begin(), contents->end(), intact)) return true;
  discard(key);
  return false;
}

void Cache::discard(const std::string& key) const {
  spdlog::warn("the cache entry {} is not as it was written; it is made anew", (folder_ / key).string());
  std::error_code ignored;
  fs::remove_all(folder_ / key, ignored);
}

std::optional<Cache::Files> Cache::find(const std::string& key) const {
  const fs::path entry = folder_ / key;
  std::error_code error;
  if (!fs::exists(entry, error)) return std::nullopt;
  const auto contents = read_contents(entry);
  bool intact = contents.has_value();
  Files files;
  for (const auto& [name, written] : contents.value_or(Contents())) {
    std::string bytes = read_file(entry / name);
    intact = intact && digest_of(bytes) == written.digest;
    files[name] = std::move(bytes);
  }
  if (!intact) {
    discard(key);
    return std::nullopt;
  }
  fs::last_write_time(entry, fs::file_time_type::clock::now(), error);
  return files;
}

void Cache::insert(const std::string& key, const Files& files) const {
  static std::atomic<unsigned> count = 0;
  const fs::path aside = folder_ / (unfinished + std::to_string(getpid()) + "-" + std::to_string(count++));
  try {
    fs::create_directories(aside);
    Contents contents;
    for (const auto& [name, bytes] : files) {
      fs::create_directories((aside / name).parent_path());
      write_file(aside / name, bytes);
      contents[name] = state_of(aside / name).value();
      contents[name].digest = digest_of(bytes);
    }
    write_file(aside / contents_name, nlohmann::json(contents).dump());
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
