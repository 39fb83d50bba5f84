// One pass over the text, command by command; arguments are converted by the same function, to a bounded
// depth.
#include "judge/bank/foreign/tex.hpp"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <string_view>
#include <vector>

namespace spar::bank::foreign {
namespace {

constexpr int deepest = 40;

std::string without_comments(const std::string& tex) {
  std::string text;
  for (std::size_t i = 0; i < tex.size(); ++i) {
    if (tex[i] == '\\' && i + 1 < tex.size()) {
      text += tex[i];
      text += tex[++i];
    } else if (tex[i] == '%') {
      i = std::min(tex.find('\n', i), tex.size());
    } else {
      text += tex[i];
    }
  }
  return text;
}

std::string trimmed(const std::string& text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

/// Every line but the first and the empty ones moved in, so that it stays in its list item.
std::string indented(const std::string& text) {
  std::string result;
  for (const char c : text) {
    if (c != '\n' && result.ends_with('\n')) result += "   ";
    result += c;
  }
  return result;
}

class Converter {
 public:
  Converter(const std::string& text, int depth) : text_(text), depth_(depth) {}

  std::string convert() {
    if (depth_ > deepest) return text_;
    while (at_ < text_.size()) step();
    return std::move(out_);
  }

 private:
  void step() {
    const char c = text_[at_];
    if (c == '\\') return command();
    if (c == '$') return math();
    ++at_;
    if (c == '{' || c == '}') return;
    if (c == '~')
      out_ += ' ';
    else if (c == '`' && follows("`"))
      out_ += "\u201c";
    else if (c == '\'' && follows("'"))
      out_ += "\u201d";
    else if (c == '-' && follows("--"))
      out_ += "\u2014";
    else if (c == '-' && follows("-"))
      out_ += "\u2013";
    else if (c == '`')
      out_ += "\u2018";
    else if (c == '*' || c == '_' || c == '#')
      (out_ += '\\') += c;
    else
      out_ += c;
  }

  bool follows(const std::string& rest) {
    if (text_.compare(at_, rest.size(), rest) != 0) return false;
    at_ += rest.size();
    return true;
  }

  /// Copies `$...$` or `$$...$$` untouched.
  void math() {
    const std::string mark = text_.compare(at_, 2, "$$") == 0 ? "$$" : "$";
    auto end = at_ + mark.size();
    while (end < text_.size() && text_.compare(end, mark.size(), mark) != 0)
      end += text_[end] == '\\' ? 2 : 1;
    end = std::min(end + mark.size(), text_.size());
    out_ += text_.substr(at_, end - at_);
    at_ = end;
  }

  void command() {
    ++at_;
    if (at_ >= text_.size()) return;
    const char c = text_[at_];
    if (std::isalpha(static_cast<unsigned char>(c)) == 0) {
      ++at_;
      return symbol(c);
    }
    const auto start = at_;
    while (at_ < text_.size() && std::isalpha(static_cast<unsigned char>(text_[at_])) != 0) ++at_;
    auto name = text_.substr(start, at_ - start);
    if (at_ < text_.size() && text_[at_] == '*') ++at_;
    named(name);
  }

  void symbol(char c) {
    if (c == '\\')
      out_ += "  \n";
    else if (c == '(' || c == ')')
      out_ += '$';
    else if (c == '[' || c == ']')
      out_ += "$$";
    else if (c == '_' || c == '#' || c == '*')
      (out_ += '\\') += c;
    else if (c == '$')
      out_ += "\\$";
    else if (c == ' ' || c == ',' || c == ';' || c == '\n')
      out_ += ' ';
    else if (c != '/' && c != '-' && c != '!')
      out_ += c;
  }

  void named(const std::string& name) {
    static const std::map<std::string, std::string> around{
        {"textbf", "**"}, {"emph", "*"}, {"textit", "*"}, {"textsl", "*"}, {"underline", "*"}};
    static const std::map<std::string, std::string> headings{
        {"section", "## "}, {"subsection", "### "}, {"subsubsection", "#### "}, {"paragraph", "#### "}};
    static const std::set<std::string> content{"textrm", "textsf", "textsc",     "textup",  "mbox",
                                               "text",   "sout",   "textnormal", "caption", "hbox"};
    static const std::set<std::string> code{"texttt", "t", "verb"};
    static const std::map<std::string, std::string> words{
        {"ldots", "…"},   {"dots", "…"},      {"textellipsis", "…"},   {"textbackslash", "\\\\"},
        {"quad", " "},    {"qquad", " "},     {"newline", "  \n"},     {"par", "\n\n"},
        {"item", "\n- "}, {"textless", "<"},  {"textgreater", ">"},    {"LaTeX", "LaTeX"},
        {"S", "§"},       {"nextsample", ""}, {"remainingsamples", ""}};
    static const std::set<std::string> silent{
        "noindent",     "medskip", "bigskip",    "smallskip", "centering", "bf",
        "it",           "tt",      "sf",         "rm",        "tiny",      "scriptsize",
        "footnotesize", "small",   "normalsize", "large",     "Large",     "LARGE",
        "huge",         "Huge",    "newpage",    "clearpage", "hfill",     "raggedright",
        "ignorespaces", "hline",   "bfseries",   "itshape",   "ttfamily"};
    static const std::map<std::string, int> dropped{
        {"problemname", 1}, {"vspace", 1}, {"hspace", 1},     {"label", 1},         {"setlength", 2},
        {"input", 1},       {"def", 1},    {"usepackage", 1}, {"documentclass", 1}, {"pagestyle", 1}};
    if (name == "begin") return environment();
    if (name == "end") {
      argument();
      return;
    }
    if (const auto mark = around.find(name); mark != around.end()) return emphasis(mark->second);
    if (const auto heading = headings.find(name); heading != headings.end()) {
      out_ += "\n\n" + heading->second + trimmed(converted(argument())) + "\n\n";
    } else if (content.contains(name)) {
      out_ += converted(argument());
    } else if (code.contains(name)) {
      out_ += "`" + unescaped(name == "verb" ? delimited() : argument()) + "`";
    } else if (const auto word = words.find(name); word != words.end()) {
      out_ += word->second;
      skip_space();
    } else if (silent.contains(name)) {
      skip_space();
    } else if (const auto count = dropped.find(name); count != dropped.end()) {
      optional_argument();
      for (int i = 0; i < count->second; ++i) argument();
    } else {
      linking(name);
    }
  }

  void linking(const std::string& name) {
    if (name == "url") {
      out_ += "<" + argument() + ">";
    } else if (name == "href") {
      const auto address = argument();
      out_ += "[" + converted(argument()) + "](" + address + ")";
    } else if (name == "includegraphics") {
      optional_argument();
      out_ += "![](" + argument() + ")";
    } else if (name == "illustration") {
      argument();
      const auto file = argument();
      out_ += "\n\n![" + converted(argument()) + "](" + file + ")\n\n";
    } else if (name == "footnote") {
      out_ += " (" + converted(argument()) + ")";
    } else if (name == "epigraph") {
      const auto text = converted(argument());
      out_ += "\n\n> " + text + " — " + converted(argument()) + "\n\n";
    } else {
      out_ += "\\" + name;  // not known here: left as it stands
    }
  }

  void emphasis(const std::string& mark) {
    const auto text = trimmed(converted(argument()));
    out_ += text.empty() ? "" : mark + text + mark;
  }

  void skip_space() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t')) ++at_;
  }

  /// What stands in the braces that follow; one character where none do.
  std::string argument() {
    skip_space();
    if (at_ >= text_.size()) return "";
    if (text_[at_] != '{') return {text_[at_++]};
    int depth = 0;
    const auto start = at_ + 1;
    for (; at_ < text_.size(); ++at_) {
      if (text_[at_] == '\\') {
        ++at_;
        continue;
      }
      if (text_[at_] == '{') ++depth;
      if (text_[at_] == '}' && --depth == 0) return text_.substr(start, at_++ - start);
    }
    at_ = text_.size();
    return text_.substr(std::min(start, at_));
  }

  /// What stands between two of the same character, as after \verb.
  std::string delimited() {
    if (at_ >= text_.size()) return "";
    const auto start = at_ + 1;
    const auto end = std::min(text_.find(text_[at_], start), text_.size());
    at_ = std::min(end + 1, text_.size());
    return text_.substr(std::min(start, end), end - std::min(start, end));
  }

  void optional_argument() {
    skip_space();
    if (at_ < text_.size() && text_[at_] == '[') at_ = std::min(text_.find(']', at_), text_.size() - 1) + 1;
  }

  static std::string unescaped(const std::string& text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
      const bool escape = text[i] == '\\' && i + 1 < text.size() &&
                          std::isalpha(static_cast<unsigned char>(text[i + 1])) == 0;
      plain += text[escape ? ++i : i];
    }
    return plain;
  }

  [[nodiscard]] std::string converted(const std::string& text) const {
    return Converter(text, depth_ + 1).convert();
  }

  /// The text up to the matching \end.
  std::string body_of(const std::string& name) {
    const auto open = "\\begin{" + name + "}";
    const auto close = "\\end{" + name + "}";
    const auto start = at_;
    int depth = 1;
    while (depth > 0) {
      const auto next_close = text_.find(close, at_);
      if (next_close == std::string::npos) {
        at_ = text_.size();
        return text_.substr(start);
      }
      const auto next_open = text_.find(open, at_);
      const bool opens = next_open < next_close;
      depth += opens ? 1 : -1;
      at_ = opens ? next_open + open.size() : next_close + close.size();
    }
    return text_.substr(start, at_ - close.size() - start);
  }

  void environment() {
    const auto name = argument();
    if (name == "itemize" || name == "enumerate" || name == "description") {
      optional_argument();
      return list(body_of(name), name == "enumerate");
    }
    if (name == "verbatim" || name == "lstlisting" || name == "alltt") {
      if (name == "lstlisting") optional_argument();
      out_ += "\n\n```\n" + trimmed(body_of(name)) + "\n```\n\n";
    } else if (name == "tabular" || name == "tabularx") {
      if (name == "tabularx") argument();
      optional_argument();
      argument();
      table(body_of(name));
    } else if (name == "equation" || name == "align" || name == "displaymath" || name == "gather") {
      const auto body = trimmed(body_of(name));
      out_ += "\n\n$$" +
              (name == "align" || name == "gather" ? "\\begin{aligned}" + body + "\\end{aligned}" : body) +
              "$$\n\n";
    } else if (name == "Input" || name == "Output" || name == "Interaction") {
      out_ += "\n\n## " + name + "\n\n" + converted(body_of(name)) + "\n\n";
    } else if (name == "quote" || name == "quotation") {
      out_ += "\n\n> " + trimmed(converted(body_of(name))) + "\n\n";
    } else {
      if (name == "figure" || name == "table") optional_argument();
      if (name == "wrapfigure") {
        optional_argument();
        argument();
        argument();
      }
      out_ += "\n\n" + converted(body_of(name)) + "\n\n";
    }
  }

  /// The parts of a text between separators that stand in no inner environment.
  static std::vector<std::string> split(const std::string& text, const std::string& separator) {
    std::vector<std::string> parts(1);
    int depth = 0;
    for (std::size_t i = 0; i < text.size();) {
      if (text.compare(i, 7, "\\begin{") == 0) ++depth;
      if (text.compare(i, 5, "\\end{") == 0) --depth;
      const bool word_ends = separator != "\\item" || i + 5 >= text.size() ||
                             std::isalpha(static_cast<unsigned char>(text[i + 5])) == 0;
      if (depth <= 0 && text.compare(i, separator.size(), separator) == 0 && word_ends) {
        parts.emplace_back();
        i += separator.size();
      } else if (text[i] == '\\' && i + 1 < text.size()) {
        parts.back() += text.substr(i, 2);
        i += 2;
      } else {
        parts.back() += text[i++];
      }
    }
    return parts;
  }

  void list(const std::string& body, bool numbered) {
    const auto items = split(body, "\\item");
    out_ += "\n\n";
    for (std::size_t i = 1; i < items.size(); ++i)
      out_ += (numbered ? std::to_string(i) + ". " : "- ") + indented(trimmed(converted(items[i]))) + "\n";
    out_ += "\n";
  }

  void table(const std::string& body) {
    std::string rows;
    for (const auto& row : split(body, "\\\\")) {
      std::string line = "|";
      for (const auto& cell : split(row, "&")) {
        auto text = trimmed(converted(cell));
        for (auto& c : text)
          if (c == '\n') c = ' ';
        line += " " + text + " |";
      }
      if (line.find_first_not_of("| ") == std::string::npos) continue;
      const bool header = rows.empty();
      rows += line + "\n";
      if (!header) continue;
      rows += "|";
      for (std::size_t i = 1; i < split(row, "&").size() + 1; ++i) rows += "---|";
      rows += "\n";
    }
    out_ += "\n\n" + rows + "\n";
  }

  const std::string& text_;
  int depth_;
  std::size_t at_ = 0;
  std::string out_;
};

/// At most one empty line in a row.
std::string tidy(const std::string& text) {
  std::string result;
  int newlines = 0;
  for (const char c : text) {
    newlines = c == '\n' ? newlines + 1 : (c == ' ' && newlines > 1 ? newlines : 0);
    if (newlines <= 2) result += c;
  }
  return trimmed(result) + "\n";
}

}  // namespace

std::string tex_to_markdown(const std::string& tex) {
  const auto text = without_comments(tex);
  return tidy(Converter(text, 0).convert());
}

std::string title_in_tex(const std::string& tex) {
  constexpr std::string_view plain = "plainproblemname:";
  if (const auto at = tex.find(plain); at != std::string::npos) {
    const auto from = at + plain.size();
    return trimmed(tex.substr(from, tex.find('\n', from) - from));
  }
  constexpr std::string_view command = "\\problemname{";
  const auto at = tex.find(command);
  if (at == std::string::npos) return "";
  const auto from = at + command.size();
  return trimmed(tex_to_markdown(tex.substr(from, tex.find('}', from) - from)));
}

}  // namespace spar::bank::foreign
