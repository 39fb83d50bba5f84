// KaTeX offers each font in three formats. Every browser that runs this page reads woff2, so the others stay out.
import type { Plugin } from "vite";

export function woff2Only(): Plugin {
  return {
    name: "woff2-only",
    enforce: "pre",
    transform: (code, id) =>
      id.endsWith("katex.min.css")
        ? { code: code.replace(/,url\([^)]+\.(?:woff|ttf)\) format\("(?:woff|truetype)"\)/g, ""), map: null }
        : null,
  };
}
