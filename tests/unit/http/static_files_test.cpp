// The page's files: what can be named, types, caching, compression.
#include "judge/http/static_files.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

namespace spar::http {
namespace {

namespace fs = std::filesystem;

TEST(AcceptsGzip, ReadsTheHeader) {
  for (const char* text : {"gzip", "deflate, gzip;q=0.5", "br,  gzip ", "gzip; q=1", "gzip;q=0.001"}) {
    EXPECT_TRUE(accepts_gzip(text)) << text;
  }
  for (const char* text :
       {"", "br", "identity", "gzip;q=0", "gzip; q=0.000", "gzipped", "br;q=1, gzip;q=0.0"}) {
    EXPECT_FALSE(accepts_gzip(text)) << text;
  }
}

class StaticFilesTest : public testing::Test {
 protected:
  StaticFilesTest() : folder_(fs::path(testing::TempDir()) / ("page-" + std::to_string(getpid()))) {
    fs::remove_all(folder_);
    write("outside.txt", "secret");
    write("page/index.html", "<!doctype html>");
    write("page/favicon.ico", "icon");
    write("page/assets/main-1234.js", "script");
    write("page/assets/main-1234.js.gz", "compressed script");
    write("page/assets/font.woff2", "font");
    write("page/assets/alone.gz", "archive");
    fs::create_symlink("../outside.txt", folder_ / "page/link.txt");
    fs::create_directory_symlink("..", folder_ / "page/up");
    files_ = StaticFiles::load(folder_ / "page");
  }
  ~StaticFilesTest() override { fs::remove_all(folder_); }
  void write(const fs::path& name, std::string_view content) const {
    fs::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name) << content;
  }
  Answer get(const std::string& path, std::string_view encoding = "") const {
    return files_.answer("GET", path, encoding);
  }
  fs::path folder_;
  StaticFiles files_;
};

TEST_F(StaticFilesTest, IndexIsRevalidatedAndAssetsAreNot) {
  const Answer index = get("/");
  EXPECT_EQ(index.status, 200);
  EXPECT_EQ(*index.body, "<!doctype html>");
  EXPECT_EQ(index.content_type, "text/html; charset=utf-8");
  EXPECT_EQ(index.cache_control, "no-cache");
  EXPECT_EQ(*get("/index.html").body, "<!doctype html>");
  const Answer font = get("/assets/font.woff2");
  EXPECT_EQ(font.content_type, "font/woff2");
  EXPECT_NE(font.cache_control.find("immutable"), std::string::npos);
  EXPECT_EQ(get("/favicon.ico").content_type, "image/x-icon");
}

TEST_F(StaticFilesTest, CompressedSiblingIsSentToWhoTakesIt) {
  const Answer plain = get("/assets/main-1234.js");
  EXPECT_EQ(*plain.body, "script");
  EXPECT_EQ(plain.headers.at("Vary"), "Accept-Encoding");
  EXPECT_FALSE(plain.headers.contains("Content-Encoding"));
  const Answer compressed = get("/assets/main-1234.js", "gzip, br");
  EXPECT_EQ(*compressed.body, "compressed script");
  EXPECT_EQ(compressed.headers.at("Content-Encoding"), "gzip");
  EXPECT_EQ(compressed.content_type, "text/javascript; charset=utf-8");
  EXPECT_EQ(get("/assets/main-1234.js.gz").status, 404);
  EXPECT_EQ(*get("/assets/alone.gz", "gzip").body, "archive");
}

TEST_F(StaticFilesTest, OwnAddressesOfThePageGetTheIndex) {
  EXPECT_EQ(*get("/problems/pair-sum").body, "<!doctype html>");
  EXPECT_EQ(*get("/v1.0/review").body, "<!doctype html>");
  EXPECT_EQ(get("/missing.js").status, 404);
  EXPECT_EQ(get("/api/v1/nothing").status, 404);
  EXPECT_EQ(get("/api").status, 404);
}

TEST_F(StaticFilesTest, NothingOutsideTheFolderIsNamed) {
  for (const char* path : {"/../outside.txt", "/link.txt", "/up/outside.txt", "//etc/hosts.allow",
                           "/assets/../../outside.txt", "outside.txt"}) {
    EXPECT_EQ(get(path).status, 404) << path;
  }
}

TEST_F(StaticFilesTest, OtherMethodsAreNotAllowed) {
  const Answer answer = files_.answer("POST", "/index.html", "");
  EXPECT_EQ(answer.status, 405);
  EXPECT_EQ(answer.headers.at("Allow"), "GET, HEAD");
}

TEST(StaticFilesWithoutPage, TellsHowToBuildIt) {
  for (const fs::path& folder : {fs::path(), fs::path("/nonexistent/page")}) {
    const StaticFiles files = StaticFiles::load(folder);
    const Answer note = files.answer("GET", "/", "");
    EXPECT_EQ(note.status, 200);
    EXPECT_EQ(note.content_type, "text/plain; charset=utf-8");
    EXPECT_NE(note.body->find("SPAR_WEB"), std::string::npos);
    EXPECT_EQ(files.answer("GET", "/problems", "").status, 404);
  }
}

}  // namespace
}  // namespace spar::http
