// Syntax per language, each in a chunk of its own. A language without one is edited as plain text.
import { StreamLanguage, type StreamParser } from "@codemirror/language";
import type { Extension } from "@codemirror/state";

type Loader = () => Promise<Extension>;

const cFamily: Loader = async () => (await import("@codemirror/lang-cpp")).cpp();

async function javascript(typescript: boolean): Promise<Extension> {
  return (await import("@codemirror/lang-javascript")).javascript({ typescript });
}

/** For languages that only have a tokeniser of the older kind. */
async function streamed(parser: () => Promise<StreamParser<unknown>>): Promise<Extension> {
  return StreamLanguage.define(await parser());
}

const LOADERS: Record<string, Loader> = {
  c: cFamily,
  cpp: cFamily,
  go: async () => (await import("@codemirror/lang-go")).go(),
  java: async () => (await import("@codemirror/lang-java")).java(),
  javascript: () => javascript(false),
  python: async () => (await import("@codemirror/lang-python")).python(),
  r: () => streamed(async () => (await import("@codemirror/legacy-modes/mode/r")).r),
  ruby: () => streamed(async () => (await import("@codemirror/legacy-modes/mode/ruby")).ruby),
  rust: async () => (await import("@codemirror/lang-rust")).rust(),
  typescript: () => javascript(true),
};

const INDENTS: Record<string, string> = { c: "  ", cpp: "  ", go: "\t", javascript: "  ", r: "  ", ruby: "  ", typescript: "  " };

/** `cpp-clang` is written like `cpp`: what follows a hyphen names a compiler, not another language. */
function family(language: string): string {
  return language.split("-")[0] ?? language;
}

export async function languageSupport(language: string): Promise<Extension> {
  return (await LOADERS[family(language)]?.()) ?? [];
}

/** What one step of indentation is in the customary style of a language; four columns where none is known. */
export function indentUnitOf(language: string): string {
  return INDENTS[family(language)] ?? "    ";
}
