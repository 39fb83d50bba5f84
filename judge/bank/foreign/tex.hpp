// Statements in LaTeX, as far as the package formats use it, as Markdown. What is not known stays as text.
#pragma once

#include <string>

namespace spar::bank::foreign {

/// Paragraphs, sections, lists, verbatim, tables, images, emphasis, quotes, dashes; $math$ stays as it is.
std::string tex_to_markdown(const std::string& tex);

/// What \problemname{...} or the comment `%% plainproblemname: ...` says; empty when neither is there.
std::string title_in_tex(const std::string& tex);

}  // namespace spar::bank::foreign
