// KaTeX and its style sheet, in a chunk of their own: only statements with mathematics load them.
import "katex/dist/katex.min.css";

export { default } from "katex";
