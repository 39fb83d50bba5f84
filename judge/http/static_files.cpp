// Loading and answering with the files of the built page.
#include "judge/http/static_files.hpp"

#include <spdlog/spdlog.h>

#include <fstream>
#include <iterator>
#include <optional>
#include <system_error>
#include <utility>

#include "judge/http/problem_response.hpp"
#include "judge/http/target.hpp"

namespace spar::http {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view no_page_note =
    "This build of spar has no page. To get it, install Node 18 or newer and build again:\n"
    "\n"
    "  cmake --preset release -DSPAR_WEB=ON\n"
    "  cmake --build --preset release\n"
    "\n"
    "The API answers under /api/v1 all the same, and so does the command line: spar --help\n";

std::string content_type(const fs::path& name) {
  static const std::map<std::string, std::string> types{
      {".html", "text/html; charset=utf-8"},
      {".js", "text/javascript; charset=utf-8"},
      {".css", "text/css; charset=utf-8"},
      {".txt", "text/plain; charset=utf-8"},
      {".json", "application/json"},
      {".map", "application/json"},
      {".svg", "image/svg+xml"},
      {".png", "image/png"},
      {".ico", "image/x-icon"},
      {".woff2", "font/woff2"},
      {".woff", "font/woff"},
      {".ttf", "font/ttf"},
  };
  const auto found = types.find(name.extension().string());
  return found == types.end() ? "application/octet-stream" : found->second;
}

// The build puts a digest of the content in the names of what it leaves in assets/, so those never change.
std::string cache_control(const std::string& path) {
  return path.starts_with("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";
}

std::shared_ptr<const std::string> read(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  if (!stream) return nullptr;
  auto content = std::make_shared<const std::string>(std::istreambuf_iterator<char>(stream),
                                                     std::istreambuf_iterator<char>());
  return stream.bad() ? nullptr : content;
}

// Every regular file below the folder, by its path in the page's address.
std::map<std::string, fs::path> list(const fs::path& folder) {
  std::map<std::string, fs::path> found;
  std::error_code error;
  auto entry = fs::recursive_directory_iterator(folder, error);
  for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    std::error_code gone;
    if (entry->symlink_status(gone).type() != fs::file_type::regular) continue;
    found.emplace("/" + entry->path().lexically_relative(folder).generic_string(), entry->path());
  }
  if (error) spdlog::warn("the page's folder {} cannot be listed: {}", folder.string(), error.message());
  return found;
}

bool under_api(std::string_view path) { return path == "/api" || path.starts_with("/api/"); }

Answer plain_text(std::string_view text) {
  Answer answer;
  answer.content_type = "text/plain; charset=utf-8";
  answer.body = std::make_shared<const std::string>(text);
  return answer;
}

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ') || text.starts_with('\t')) text.remove_prefix(1);
  while (text.ends_with(' ') || text.ends_with('\t')) text.remove_suffix(1);
  return text;
}

// "q=0", "q=0.0" and so on refuse a coding.
bool is_zero_weight(std::string_view parameter) {
  const std::string_view text = trimmed(parameter);
  return (text.starts_with("q=0") || text.starts_with("Q=0")) &&
         text.substr(2).find_first_not_of("0.") == std::string_view::npos;
}

}  // namespace

bool accepts_gzip(std::string_view accept_encoding) {
  for (const std::string_view item : split(accept_encoding, ',')) {
    const std::size_t mark = item.find(';');
    const std::string_view name = trimmed(item.substr(0, mark));
    if (name != "gzip" && name != "x-gzip") continue;
    return mark == std::string_view::npos || !is_zero_weight(item.substr(mark + 1));
  }
  return false;
}

StaticFiles StaticFiles::load(const fs::path& folder) {
  StaticFiles loaded;
  if (folder.empty()) return loaded;
  const auto found = list(folder);
  for (const auto& [path, file] : found) {
    if (path.ends_with(".gz") && found.contains(path.substr(0, path.size() - 3))) continue;
    auto plain = read(file);
    if (!plain) {
      spdlog::warn("{} of the page cannot be read", file.string());
      continue;
    }
    const auto sibling = found.find(path + ".gz");
    auto compressed = sibling == found.end() ? nullptr : read(sibling->second);
    loaded.files_.emplace(
        path, File{content_type(file), cache_control(path), std::move(plain), std::move(compressed)});
  }
  return loaded;
}

const StaticFiles::File* StaticFiles::find(const std::string& path) const {
  auto found = files_.find(path);
  const bool page_address =
      path.starts_with('/') && path.find('.', path.rfind('/')) == std::string::npos && !under_api(path);
  if (found == files_.end() && page_address) found = files_.find("/index.html");
  return found == files_.end() ? nullptr : &found->second;
}

Answer StaticFiles::answer(const std::string& method, const std::string& path,
                           std::string_view accept_encoding) const {
  const File* file = find(path);
  const bool note = file == nullptr && path == "/";
  if (file == nullptr && !note) return to_answer(problem(404, "there is nothing at " + path));
  if (method != "GET" && method != "HEAD") {
    Answer refused = to_answer(problem(405, path + " takes GET and HEAD, not " + method));
    refused.headers["Allow"] = "GET, HEAD";
    return refused;
  }
  if (note) return plain_text(no_page_note);

  Answer answer;
  answer.content_type = file->content_type;
  answer.cache_control = file->cache_control;
  answer.body = file->plain;
  if (file->compressed) {
    answer.headers["Vary"] = "Accept-Encoding";
    if (accepts_gzip(accept_encoding)) {
      answer.headers["Content-Encoding"] = "gzip";
      answer.body = file->compressed;
    }
  }
  return answer;
}

}  // namespace spar::http
