// Syntax per language, each in a chunk of its own. A language without one is edited as plain text.
import type { Extension } from "@codemirror/state";

type Loader = () => Promise<Extension>;

const cFamily: Loader = async () => (await import("@codemirror/lang-cpp")).cpp();

const LOADERS: Record<string, Loader> = {
  c: cFamily,
  cpp: cFamily,
  python: async () => (await import("@codemirror/lang-python")).python(),
};

export async function languageSupport(language: string): Promise<Extension> {
  return (await LOADERS[language]?.()) ?? [];
}

/** Python's and most other styles ask for four columns; the C family here writes two. */
export function indentUnitOf(language: string): string {
  return language === "c" || language === "cpp" ? "  " : "    ";
}
