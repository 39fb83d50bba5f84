#include "judge/bank/foreign/tex.hpp"

#include <gtest/gtest.h>

namespace spar::bank::foreign {
namespace {

struct Row {
  std::string tex;
  std::string markdown;
};

TEST(Tex, BecomesMarkdown) {
  const std::vector<Row> table{
      {"\\problemname{Sum}\nAdd $a_1 + b$ % a remark\nnow.\n", "Add $a_1 + b$ now.\n"},
      {"\\section*{Input}\nOne line.", "## Input\n\nOne line.\n"},
      {"\\begin{itemize}\n\\item one\n\\item \\textbf{two}\n\\end{itemize}", "- one\n- **two**\n"},
      {"\\begin{enumerate}\\item a\\begin{itemize}\\item b\\end{itemize}\\end{enumerate}",
       "1. a\n\n   - b\n"},
      {"``quoted'' -- a range --- a pause~x", "\u201cquoted\u201d \u2013 a range \u2014 a pause x\n"},
      {"50\\% of \\$5 \\& a\\_b", "50% of \\$5 & a\\_b\n"},
      {"{\\bf bold} \\texttt{a_b}", "bold `a_b`\n"},
      {"\\begin{tabular}{|c|c|}\\hline a & b \\\\ \\hline 1 & 2 \\\\\\end{tabular}",
       "| a | b |\n|---|---|\n| 1 | 2 |\n"},
      {"\\begin{verbatim}\nx_1 $\n\\end{verbatim}", "```\nx_1 $\n```\n"},
      {"\\includegraphics[width=1cm]{a.png}", "![](a.png)\n"},
      {"\\illustration{0.3}{a.png}{A \\emph{cat}}", "![A *cat*](a.png)\n"},
      {"\\href{http://x}{here}", "[here](http://x)\n"},
      {"\\unheard{of}", "\\unheardof\n"},
      {"$a \\% b$ and $$x \\$ y$$", "$a \\% b$ and $$x \\$ y$$\n"}};
  for (const auto& row : table) EXPECT_EQ(tex_to_markdown(row.tex), row.markdown) << row.tex;
}

TEST(Tex, SurvivesWhatDoesNotClose) {
  for (const auto* tex : {"\\begin{itemize}\\item", "\\textbf{", "$x", "\\", "\\begin{tabular}", "\\verb",
                          "\\includegraphics[", "{{{{"})
    EXPECT_FALSE(tex_to_markdown(tex).empty());
}

TEST(Tex, TellsTheTitle) {
  EXPECT_EQ(title_in_tex("\\problemname{A \\& B}\n"), "A & B");
  EXPECT_EQ(title_in_tex("%% plainproblemname: x^2\n\\problemname{$x^2$}"), "x^2");
  EXPECT_EQ(title_in_tex("no title"), "");
}

}  // namespace
}  // namespace spar::bank::foreign
