// The verdicts in words, and the tone in which each is shown. A tone never stands alone: code or words go with it.
import type { Verdict } from "../api/types";

export type Tone = "good" | "bad" | "warn" | "violet" | "rust" | "rose" | "slate" | "plain";

interface VerdictWords {
  title: string;
  tone: Tone;
  meaning: string;
}

const WORDS: Record<Verdict, VerdictWords> = {
  AC: { title: "Accepted", tone: "good", meaning: "Every case gave the expected answer within its limits." },
  WA: { title: "Wrong answer", tone: "bad", meaning: "It ran, but an answer differs from the expected one." },
  TLE: { title: "Time limit exceeded", tone: "warn", meaning: "It used more CPU time than a case allows." },
  MLE: { title: "Memory limit exceeded", tone: "violet", meaning: "It used more memory than a case allows." },
  OLE: { title: "Output limit exceeded", tone: "rust", meaning: "It printed more than a case allows." },
  RTE: { title: "Run-time error", tone: "rose", meaning: "It crashed, or ended with an exit code other than 0." },
  CE: { title: "Compile error", tone: "slate", meaning: "It did not compile, so no case was run." },
  IE: { title: "Internal error", tone: "plain", meaning: "The judge itself failed. This is not your fault." },
  SK: { title: "Skipped", tone: "plain", meaning: "It was not run." },
};

export function verdictWords(verdict: Verdict): VerdictWords {
  return WORDS[verdict] ?? WORDS.IE;
}
