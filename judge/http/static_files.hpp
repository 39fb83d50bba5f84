// The built page, held in memory.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "judge/http/answer.hpp"

namespace spar::http {

/// True when a request's Accept-Encoding lets the answer be compressed with gzip.
bool accepts_gzip(std::string_view accept_encoding);

/// The files of the page. Only what the folder holds when it is loaded can be named, so no path leads out of
/// it.
class StaticFiles {
 public:
  /// Reads every regular file below the folder (no symbolic links). `x.js.gz` becomes the compressed form of
  /// `x.js`. An empty or unreadable folder gives no page, only a note at "/" on how to build it.
  static StaticFiles load(const std::filesystem::path& folder);

  /// Answers GET and HEAD. A path outside /api/ that names no file and has no dot in its last segment is one
  /// of the page's own addresses and gets index.html.
  [[nodiscard]] Answer answer(const std::string& method, const std::string& path,
                              std::string_view accept_encoding) const;

 private:
  struct File {
    std::string content_type;
    std::string cache_control;
    std::shared_ptr<const std::string> plain;
    std::shared_ptr<const std::string> compressed;  // null when there is no .gz beside it
  };
  [[nodiscard]] const File* find(const std::string& path) const;
  std::map<std::string, File> files_;  // by path, "/index.html"
};

}  // namespace spar::http
