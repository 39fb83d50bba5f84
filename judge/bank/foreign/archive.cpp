#include "judge/bank/foreign/archive.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <sys/stat.h>

#include <algorithm>
#include <memory>
#include <set>

#include "judge/bank/refusal.hpp"
#include "judge/bank/utf8.hpp"

namespace spar::bank::foreign {
namespace {

namespace fs = std::filesystem;

using Handle = std::unique_ptr<archive, decltype(&archive_read_free)>;

class ArchiveReader {
 public:
  ArchiveReader(const fs::path& file, const ArchiveLimits& limits)
      : file_(file), limits_(limits), handle_(archive_read_new(), &archive_read_free) {
    archive_read_support_format_zip(handle_.get());
    archive_read_support_format_tar(handle_.get());
    archive_read_support_filter_gzip(handle_.get());
    archive_read_support_filter_bzip2(handle_.get());
    archive_read_support_filter_xz(handle_.get());
    constexpr std::size_t block = 1U << 16U;
    if (archive_read_open_filename(handle_.get(), file.c_str(), block) != ARCHIVE_OK)
      refuse("cannot be read as an archive (" + error() + "); give a zip or tar file, or a folder");
    std::error_code none;
    packed_ = std::max<std::uintmax_t>(1, fs::file_size(file, none));
  }

  void read(const std::function<void(PackageFile)>& take) {
    archive_entry* entry = nullptr;
    for (std::size_t count = 0;; ++count) {
      const int status = archive_read_next_header(handle_.get(), &entry);
      if (status == ARCHIVE_EOF) return;
      if (status != ARCHIVE_OK && status != ARCHIVE_WARN) refuse("is damaged: " + error());
      if (count >= limits_.most_entries)
        refuse("holds more than " + std::to_string(limits_.most_entries) + " entries", ErrorCode::too_large);
      if (auto file = read_entry(entry)) take(std::move(*file));
    }
  }

 private:
  [[noreturn]] void refuse(const std::string& message, ErrorCode code = ErrorCode::bad_input) const {
    throw Refusal(file_.string() + ": " + message, code);
  }
  [[nodiscard]] std::string error() const {
    const char* text = archive_error_string(handle_.get());
    return text == nullptr ? "unknown reason" : sanitise_utf8(text);
  }

  std::optional<PackageFile> read_entry(archive_entry* entry) {
    const char* given = archive_entry_pathname_utf8(entry);
    if (given == nullptr) given = archive_entry_pathname(entry);
    const std::string name = given == nullptr ? "" : given;
    const auto shown = "entry '" + sanitise_utf8(name.substr(0, 200)) + "' ";
    if (archive_entry_symlink(entry) != nullptr || archive_entry_hardlink(entry) != nullptr)
      refuse(shown + "is a link; put a copy of the file in its place");
    const auto type = archive_entry_filetype(entry);
    if (type != AE_IFREG && type != AE_IFDIR) refuse(shown + "is a device or pipe; take it out");
    check_name(name, shown);
    if (type == AE_IFDIR) return std::nullopt;
    const auto mode = archive_entry_perm(entry);
    if ((mode & (S_ISUID | S_ISGID)) != 0) refuse(shown + "has a setuid or setgid bit; take the bit off");
    if (archive_entry_is_encrypted(entry) != 0) refuse(shown + "is encrypted");
    const auto path = fs::path(name).lexically_normal();
    const bool left_out = std::any_of(path.begin(), path.end(), [](const fs::path& part) {
      return part == "__MACOSX" || (part.string().starts_with('.') && part != ".timelimit");
    });
    auto content = read_content(shown);
    if (left_out) return std::nullopt;
    if (!names_.insert(path.generic_string()).second) refuse(shown + "comes twice");
    return PackageFile{path.generic_string(), std::move(content), (mode & S_IXUSR) != 0};
  }

  void check_name(const std::string& name, const std::string& shown) const {
    constexpr std::size_t longest = 1000;
    const fs::path path(name);
    const auto bad = [](unsigned char c) { return c < 0x20U || c == 0x7FU || c == '\\'; };
    if (name.empty() || name.size() > longest || std::any_of(name.begin(), name.end(), bad))
      refuse(shown + "has a name that no package needs (empty, too long, backslashes or control characters)");
    if (path.is_absolute() || std::find(path.begin(), path.end(), "..") != path.end())
      refuse(shown + "would lie outside the package; its name must be relative, without '..'");
  }

  /// In pieces, since the sizes that an archive states prove nothing.
  std::string read_content(const std::string& shown) {
    std::string content;
    std::vector<char> piece(1U << 16U);
    for (;;) {
      const auto size = archive_read_data(handle_.get(), piece.data(), piece.size());
      if (size < 0) refuse(shown + "is damaged: " + error());
      if (size == 0) return content;
      content.append(piece.data(), static_cast<std::size_t>(size));
      unpacked_ += static_cast<std::uintmax_t>(size);
      if (content.size() > limits_.largest_file)
        refuse(shown + "is larger than " + std::to_string(limits_.largest_file >> 20U) + " MiB",
               ErrorCode::too_large);
      if (unpacked_ > limits_.largest_total)
        refuse("holds more than " + std::to_string(limits_.largest_total >> 20U) + " MiB",
               ErrorCode::too_large);
      if (unpacked_ > limits_.ratio_counts_from && unpacked_ / packed_ > limits_.largest_ratio)
        refuse("unpacks to more than " + std::to_string(limits_.largest_ratio) +
                   " times its size, as no package does; unpack it yourself if you trust it, and import the "
                   "folder",
               ErrorCode::too_large);
    }
  }

  const fs::path& file_;
  const ArchiveLimits& limits_;
  Handle handle_;
  std::uintmax_t packed_ = 1;
  std::uintmax_t unpacked_ = 0;
  std::set<std::string> names_;
};

}  // namespace

void read_archive(const fs::path& archive, const ArchiveLimits& limits,
                  const std::function<void(PackageFile)>& take) {
  ArchiveReader(archive, limits).read(take);
}

}  // namespace spar::bank::foreign
