#include "judge/bank/foreign/languages.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace spar::bank::foreign {

std::string toolchain_for(std::string language) {
  std::transform(language.begin(), language.end(), language.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  // Polygon names compilers ("cpp.g++17"), others versions ("python3").
  language = language.substr(0, language.find('.'));
  static const std::map<std::string, std::string> ids{
      {"c++", "cpp"},       {"cc", "cpp"},       {"python3", "python"}, {"py3", "python"},
      {"py", "python"},     {"pypy3", "python"}, {"js", "javascript"},  {"node", "javascript"},
      {"ts", "typescript"}, {"golang", "go"},    {"rs", "rust"}};
  const auto found = ids.find(language);
  return found == ids.end() ? language : found->second;
}

std::string language_of_file(const std::filesystem::path& file) {
  static const std::map<std::string, std::string> ids{
      {".c", "c"},           {".cc", "cpp"},         {".cpp", "cpp"},
      {".cxx", "cpp"},       {".c++", "cpp"},        {".C", "cpp"},
      {".py", "python"},     {".py3", "python"},     {".java", "java"},
      {".js", "javascript"}, {".mjs", "javascript"}, {".ts", "typescript"},
      {".go", "go"},         {".rs", "rust"},        {".r", "r"},
      {".R", "r"},           {".py2", "python2"},    {".kt", "kotlin"},
      {".cs", "csharp"},     {".hs", "haskell"},     {".rb", "ruby"},
      {".pas", "pascal"},    {".dpr", "pascal"},     {".php", "php"},
      {".scala", "scala"},   {".ml", "ocaml"},       {".pl", "perl"},
      {".lisp", "lisp"}};
  const auto found = ids.find(file.extension().string());
  return found == ids.end() ? "" : found->second;
}

std::string language_of(const std::vector<PackageFile>& files) {
  std::set<std::string> languages;
  for (const auto& file : files)
    if (auto language = language_of_file(file.name); !language.empty()) languages.insert(std::move(language));
  if (languages.contains("cpp")) languages.erase("c");
  return languages.size() == 1 ? *languages.begin() : "";
}

bool is_stray(const std::filesystem::path& file) {
  constexpr std::array extensions{".bin", ".exe",  ".class", ".o",   ".obj", ".out", ".pyc",
                                  ".jar", ".orig", ".swp",   ".dll", ".so",  ".a",   ".zip"};
  const auto extension = file.extension().string();
  return std::find(extensions.begin(), extensions.end(), extension) != extensions.end() ||
         file.filename() == "a.out" || file.filename().string().ends_with('~') ||
         file.generic_string().find("__pycache__") != std::string::npos;
}

}  // namespace spar::bank::foreign
