// Archives for tests, with entries that no sound tool would write.
#pragma once

#include <archive.h>
#include <archive_entry.h>

#include <filesystem>
#include <string>
#include <vector>

namespace spar::bank::testing {

struct Entry {
  std::string name;
  std::string content;
  unsigned int type = AE_IFREG;
  std::string link = {};  ///< target of a symbolic link
  unsigned int mode = 0644;
};

inline void write_archive(const std::filesystem::path& file, const std::vector<Entry>& entries,
                          bool tar = false) {
  auto* archive = archive_write_new();
  tar ? archive_write_set_format_pax_restricted(archive) : archive_write_set_format_zip(archive);
  archive_write_open_filename(archive, file.c_str());
  for (const auto& given : entries) {
    auto* entry = archive_entry_new();
    archive_entry_set_pathname(entry, given.name.c_str());
    archive_entry_set_filetype(entry, given.type);
    archive_entry_set_perm(entry, static_cast<__LA_MODE_T>(given.mode));
    if (!given.link.empty()) archive_entry_set_symlink(entry, given.link.c_str());
    archive_entry_set_size(entry, static_cast<la_int64_t>(given.content.size()));
    archive_write_header(archive, entry);
    archive_write_data(archive, given.content.data(), given.content.size());
    archive_entry_free(entry);
  }
  archive_write_free(archive);
}

}  // namespace spar::bank::testing
