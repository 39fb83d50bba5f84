#include "judge/toolchains/toolchain.hpp"

#include <toml++/toml.h>
#include <unistd.h>

#include <cstdlib>
#include <set>
#include <sstream>

namespace spar::toolchains {
namespace {

namespace fs = std::filesystem;

/// Reads members of one file's tables; the first fault is kept and told with file and line.
class TableReader {
 public:
  TableReader(const toml::table& table, std::string file, std::string where = {})
      : table_(table), file_(std::move(file)), where_(std::move(where)) {}

  std::string text(const char* key, bool required = false) {
    const toml::node* node = table_.get(key);
    if (node == nullptr) {
      if (required) complain(nullptr, key, "is missing");
      return {};
    }
    if (const auto value = node->value<std::string>(); value && node->is_string()) return *value;
    complain(node, key, "must be a string");
    return {};
  }

  double number(const char* key, double otherwise) {
    const toml::node* node = table_.get(key);
    if (node == nullptr) return otherwise;
    if (node->is_number()) return *node->value<double>();
    complain(node, key, "must be a number");
    return otherwise;
  }

  Words words(const char* key) {
    const toml::node* node = table_.get(key);
    if (node == nullptr) return {};
    Words result;
    if (const toml::array* array = node->as_array())
      for (const auto& item : *array)
        if (const auto* word = item.as_string()) result.push_back(word->get());
    if (!node->is_array() || result.size() != node->as_array()->size())
      complain(node, key, "must be a list of strings");
    return result;
  }

  bool flag(const char* key) {
    const toml::node* node = table_.get(key);
    if (node == nullptr) return false;
    if (!node->is_boolean()) complain(node, key, "must be true or false");
    return node->value_or(false);
  }

  NameStyle name_style(const char* key) {
    const std::string style = text(key);
    if (!style.empty() && style != "snake" && style != "camel")
      complain(table_.get(key), key, "must be \"snake\" or \"camel\"");
    return style == "camel" ? NameStyle::camel : NameStyle::snake;
  }

  std::map<std::string, std::string> map() {
    std::map<std::string, std::string> result;
    for (const auto& [key, node] : table_)
      result[std::string(key.str())] = text(std::string(key.str()).c_str());
    return result;
  }

  TableReader sub(const char* key) {
    static const toml::table nothing;
    const toml::node* node = table_.get(key);
    if (node != nullptr && !node->is_table()) complain(node, key, "must be a table");
    TableReader reader(node != nullptr && node->is_table() ? *node->as_table() : nothing, file_,
                       where_ + key + ".");
    return reader;
  }
  /// An array of tables; the readers of its members tell where their faults are.
  std::vector<TableReader> tables(const char* key) {
    const toml::node* node = table_.get(key);
    if (node == nullptr) return {};
    std::vector<TableReader> all;
    if (const toml::array* array = node->as_array())
      for (const auto& item : *array)
        if (const auto* table = item.as_table()) all.emplace_back(*table, file_, where_ + key + ".");
    if (!node->is_array() || all.size() != node->as_array()->size())
      complain(node, key, "must be tables: [[" + where_ + key + "]]");
    return all;
  }
  [[nodiscard]] bool has(const char* key) const { return table_.contains(key); }
  [[nodiscard]] const std::string& fault() const { return fault_; }
  void adopt(const TableReader& other) {
    if (fault_.empty()) fault_ = other.fault_;
  }

  void complain(const char* key, const std::string& what) { complain(table_.get(key), key, what); }

 private:
  void complain(const toml::node* node, const std::string& key, const std::string& what) {
    if (!fault_.empty()) return;
    // What a toolchain has from the one it extends stands in that one's file.
    const bool known = node != nullptr && node->source().path != nullptr;
    const std::string file = known ? *node->source().path : file_;
    const auto line = node != nullptr ? ":" + std::to_string(node->source().begin.line) : std::string();
    fault_ = file + line + ": '" + where_ + key + "' " + what;
  }

  const toml::table& table_;
  std::string file_;
  std::string where_;
  std::string fault_;
};

/// TOML's multi-line strings begin after their first line break; templates keep none at the front.
std::string trimmed_front(std::string text) {
  if (text.starts_with('\n')) text.erase(0, 1);
  return text;
}

Recipe read_recipe(TableReader& reader) {
  TableReader words = reader.sub("words");
  TableReader otherwise = reader.sub("otherwise");
  Recipe recipe{.compile = reader.words("compile"),
                .artifacts = reader.words("artifacts"),
                .run = reader.words("run"),
                .prepare = reader.words("prepare"),
                .import_words = reader.words("import_words"),
                .entry_file = reader.text("entry_file"),
                .function_entry = trimmed_front(reader.text("function_entry")),
                .solution_entry = trimmed_front(reader.text("solution_entry")),
                .class_entry = trimmed_front(reader.text("class_entry")),
                .method_entry = reader.text("method_entry"),
                .method_spellings = reader.words("method_spellings"),
                .words = words.map(),
                .otherwise_when = reader.words("otherwise_when"),
                .otherwise = otherwise.map(),
                .hoist = reader.text("hoist"),
                .hoisted = reader.text("hoisted")};
  reader.adopt(words);
  reader.adopt(otherwise);
  return recipe;
}

Stub read_stub(TableReader& reader) {
  TableReader parts = reader.sub("parts");
  TableReader notes = reader.sub("notes");
  Stub stub{.function = reader.text("function", true),
            .class_ = reader.text("class", true),
            .method = reader.text("method", true),
            .parameter = reader.text("parameter", true),
            .self_separator = reader.text("self_separator"),
            .returns = reader.text("returns"),
            .field = reader.text("field"),
            .return_ = reader.text("return"),
            .method_return = reader.text("method_return"),
            .program = reader.text("program", true),
            .parameter_note = reader.text("parameter_note"),
            .parts = parts.map(),
            .notes = notes.map()};
  reader.adopt(parts);
  reader.adopt(notes);
  for (const char* key : {"list", "count", "count_name"})
    if (!stub.parts.empty() && !stub.parts.contains(key)) parts.text(key, true);
  reader.adopt(parts);
  return stub;
}

std::vector<Library> read_libraries(TableReader& root) {
  std::vector<Library> all;
  for (TableReader& reader : root.tables("library")) {
    all.push_back({reader.text("name", true), reader.text("module", true), reader.text("install", true)});
    root.adopt(reader);
  }
  return all;
}

Toolchain read_toolchain(TableReader& root) {
  Toolchain result;
  result.extends = root.text("extends");
  result.id = root.text("id", true);
  result.name = root.text("name", true);
  result.extension = root.text("extension", true);
  result.source = root.text("source", true);
  result.install = root.text("install", true);
  result.time_factor = root.number("time_factor", 1);
  result.memory_allowance = Bytes{static_cast<std::uint64_t>(root.number("memory_allowance", 0)) << 20U};
  result.environment = root.words("environment");
  result.resident = root.flag("resident");
  result.process_per_case = root.flag("process_per_case");
  result.processes = static_cast<std::uint32_t>(root.number("processes", result.processes));
  result.names = root.name_style("names");
  TableReader find = root.sub("find");
  result.programs = find.words("programs");
  result.version_arguments = find.words("version");
  result.locate = find.words("locate");
  result.root = find.text("root");
  result.libraries = find.words("libraries");
  result.settings = find.words("settings");
  result.library_versions = find.words("library_versions");
  result.known_libraries = read_libraries(root);
  if (!result.known_libraries.empty() && result.library_versions.empty())
    find.complain("library_versions", "must say how to ask for what stands in [[library]]");
  result.linkers = find.words("linkers");
  if (root.has("precompiled")) {
    TableReader precompiled = root.sub("precompiled");
    TableReader outputs = precompiled.sub("outputs");
    result.precompiled = Precompiled{precompiled.words("command"), outputs.map()};
    root.adopt(precompiled);
    root.adopt(outputs);
  }
  TableReader typed = root.sub("typed");
  result.typed = read_recipe(typed);
  TableReader program = root.sub("program");
  result.program = read_recipe(program);
  TableReader stub = root.sub("stub");
  result.stub = read_stub(stub);
  TableReader types = root.sub("types");
  result.types = types.map();
  TableReader pass = root.sub("pass");
  result.pass = pass.map();
  for (const TableReader* part : {&find, &typed, &program, &stub, &types, &pass}) root.adopt(*part);
  return result;
}

Expected<toml::table> parse(const fs::path& file) {
  try {
    return toml::parse_file(file.string());
  } catch (const toml::parse_error& error) {
    return fail(ErrorCode::bad_input, file.string() + ":" + std::to_string(error.source().begin.line) + ": " +
                                          std::string(error.description()));
  }
}

/// Adds what `table` does not say itself; tables are completed key by key.
void complete(toml::table& table, toml::table& from) {
  for (auto&& [key, node] : from) {
    toml::node* own = table.get(key);
    if (own == nullptr)
      table.insert(key, std::move(node));  // moved: a copy does not know its line
    else if (own->is_table() && node.is_table())
      complete(*own->as_table(), *node.as_table());
  }
}

/// `extends` names a toolchain whose file stands beside this one, and which extends none.
Expected<void> extend(toml::table& table, const fs::path& file) {
  const auto base = table["extends"].value<std::string>();
  if (!base) return {};
  const fs::path beside = file.parent_path() / (*base + ".toml");
  auto from = parse(beside);
  if (!from)
    return fail(ErrorCode::bad_input,
                file.string() + ": 'extends' is \"" + *base + "\", but: " + from.error().context);
  if (from->contains("extends"))
    return fail(ErrorCode::bad_input, file.string() + ": 'extends' is \"" + *base +
                                          "\", which extends another itself; name that one");
  complete(table, *from);
  return {};
}

bool executable(const fs::path& path) {
  std::error_code ignored;
  return fs::is_regular_file(path, ignored) && access(path.c_str(), X_OK) == 0;
}

}  // namespace

Expected<Toolchain> load_toolchain(const fs::path& file) {
  auto table = parse(file);
  if (!table) return tl::unexpected(table.error());
  if (auto extended = extend(*table, file); !extended) return tl::unexpected(extended.error());
  TableReader root(*table, file.string());
  Toolchain result = read_toolchain(root);
  if (!root.fault().empty()) return fail(ErrorCode::bad_input, root.fault());
  if (result.programs.empty() || result.typed.run.empty() || result.program.run.empty())
    return fail(ErrorCode::bad_input,
                file.string() + ": 'find.programs', 'typed.run' and 'program.run' must not be empty");
  return result;
}

Expected<void> Toolchains::read_folder(const fs::path& folder) {
  std::error_code error;
  std::set<fs::path> files;  // in the order of their names
  for (const auto& entry : fs::directory_iterator(folder, error))
    if (entry.path().extension() == ".toml") files.insert(entry.path());
  if (error)
    return fail(ErrorCode::unavailable,
                "the toolchains cannot be read from " + folder.string() + ": " + error.message());
  std::map<std::string, fs::path> here;
  for (const auto& file : files) {
    auto toolchain = load_toolchain(file);
    if (toolchain && !here.emplace(toolchain->id, file).second)
      toolchain = fail(ErrorCode::bad_input, file.string() + ": 'id' is \"" + toolchain->id + "\", as in " +
                                                 here.at(toolchain->id).filename().string());
    if (toolchain)
      all_.insert_or_assign(toolchain->id, std::move(*toolchain));
    else
      broken_.push_back(toolchain.error());
  }
  for (const auto& entry : fs::directory_iterator(folder / "drivers", error))
    if (entry.is_directory(error)) drivers_[entry.path().filename().string()] = entry.path();
  return {};
}

Expected<Toolchains> Toolchains::open(const std::vector<fs::path>& folders) {
  Toolchains result;
  for (const auto& folder : folders) {
    const bool own = &folder == &folders.front();
    std::error_code error;
    if (!own && !fs::exists(folder, error)) continue;
    const auto read = result.read_folder(folder);
    if (own && !read) return tl::unexpected(read.error());
    if (own && !result.broken_.empty()) return tl::unexpected(result.broken_.front());
    if (!read) result.broken_.push_back(read.error());
  }
  return result;
}

Expected<const Toolchain*> Toolchains::find(const std::string& id) const {
  if (const auto found = all_.find(id); found != all_.end()) return &found->second;
  std::string known;
  for (const auto& [name, toolchain] : all_) known += (known.empty() ? "" : ", ") + name;
  return fail(ErrorCode::not_found, "there is no language '" + id + "'; there are: " + known);
}

Expected<const Toolchain*> Toolchains::for_file(const fs::path& file) const {
  std::string known;
  for (const auto& [id, toolchain] : all_) {
    if (!toolchain.extends.empty()) continue;  // it shares its extension with the one it extends
    if (file.extension() == "." + toolchain.extension) return &toolchain;
    known += (known.empty() ? "." : ", .") + toolchain.extension;
  }
  return fail(ErrorCode::not_found, "the language of '" + file.string() +
                                        "' is not known by its extension (known: " + known +
                                        "); say it with --lang");
}

std::vector<fs::path> candidates(const Toolchain& toolchain) {
  std::vector<fs::path> found;
  for (const auto& name : toolchain.programs) {
    if (name.starts_with('/')) {
      if (executable(name)) found.emplace_back(name);
      continue;
    }
    const char* path = std::getenv("PATH");
    std::istringstream folders(path != nullptr ? path : "/usr/local/bin:/usr/bin:/bin");
    for (std::string folder; std::getline(folders, folder, ':');)
      if (fs::path candidate = fs::path(folder) / name; candidate.is_absolute() && executable(candidate))
        found.push_back(std::move(candidate));
  }
  return found;
}

std::string linker_option(const Toolchain& toolchain) {
  // Where the sandbox's PATH looks, whatever that of this process says.
  for (const auto& name : toolchain.linkers)
    for (const fs::path folder : {"/usr/local/bin", "/usr/bin"})
      if (executable(folder / ("ld." + name))) return "-fuse-ld=" + name;
  return {};
}

std::string replace_words(const std::string& text, const std::map<std::string, std::string>& values) {
  std::string result;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t open = text.find('@', at);
    const std::size_t close = open == std::string::npos ? open : text.find('@', open + 1);
    if (close == std::string::npos) break;
    const auto found = values.find(text.substr(open + 1, close - open - 1));
    result.append(text, at, open - at);
    if (found == values.end()) {
      result += '@';  // not one of ours: the second sign may open the next word
      at = open + 1;
    } else {
      result += found->second;
      at = close + 1;
    }
  }
  return result.append(text, std::min(at, text.size()));
}

}  // namespace spar::toolchains
