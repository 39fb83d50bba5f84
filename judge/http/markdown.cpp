#include "judge/http/markdown.hpp"

#include <md4c-html.h>

namespace spar::http {

std::string render_markdown(const std::string& markdown) {
  std::string html;
  const auto append = [](const MD_CHAR* text, MD_SIZE size, void* into) {
    static_cast<std::string*>(into)->append(text, size);
  };
  constexpr unsigned flags = MD_DIALECT_GITHUB | MD_FLAG_LATEXMATHSPANS | MD_FLAG_NOHTML;
  md_html(markdown.data(), static_cast<MD_SIZE>(markdown.size()), append, &html, flags, 0);
  return html;
}

}  // namespace spar::http
