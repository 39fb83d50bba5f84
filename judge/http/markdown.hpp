// Statements, hints and editorials as HTML.
#pragma once

#include <string>

namespace spar::http {

/// Renders GitHub-flavoured Markdown; raw HTML is escaped. $TeX$ becomes <x-equation>TeX</x-equation>,
/// $$TeX$$ <x-equation type="display">TeX</x-equation>.
std::string render_markdown(const std::string& markdown);

}  // namespace spar::http
