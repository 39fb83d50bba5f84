// The shapes of the API under short names. They are made from judge/http/openapi.json; only the report, which that file
// leaves to judge/grading/REPORT.md, is written by hand here.
import type { components } from "./schema";

type Schemas = components["schemas"];

export type Health = Schemas["Health"];
export type Kind = Schemas["Kind"];
export type Difficulty = Schemas["Difficulty"];
export type Verdict = Schemas["Verdict"];
export type ProblemSummary = Schemas["ProblemSummary"];
export type ProblemList = Schemas["ProblemList"];
export type WholeCase = Schemas["WholeCase"];
export type Problem = Schemas["Problem"];
export type Language = Schemas["Language"];
export type Attempt = Schemas["Attempt"];
export type JudgementSummary = Schemas["JudgementSummary"];
export type Judgement = Omit<Schemas["Judgement"], "report"> & { report: Report | null };

/** Why one case was not accepted. Texts are to be shown as text, never as HTML. */
export interface Explanation {
  summary: string;
  input: string | null;
  expected: string | null;
  got: string | null;
  path: string | null;
  absolute_error: number | null;
  relative_error: number | null;
  family: string | null;
  advice: string | null;
  truncated: boolean;
}

/** One judged case. Times in nanoseconds, memory in bytes. */
export interface CaseReport {
  name: string;
  family: string;
  sample: boolean;
  verdict: Verdict;
  cpu_ns: number;
  wall_ns: number;
  memory_bytes: number;
  exit_code: number | null;
  signal: number | null;
  limit_hit: "cpu_time" | "wall_time" | "memory" | "output" | null;
  oom_killed: boolean;
  truncated: boolean;
  stdout: string;
  stderr: string;
  points: number | null;
  explanation: Explanation | null;
}

export interface CompileReport {
  ok: boolean;
  cached: boolean;
  diagnostics: string;
  cpu_ns: number;
  wall_ns: number;
  memory_bytes: number;
}

export interface Totals {
  cases: number;
  passed: number;
  cpu_ns: number;
  max_cpu_ns: number;
  wall_ns: number;
  memory_bytes: number;
}

/** What a package that scores gives. */
export interface Points {
  score: number;
  most: number | null;
  partial: boolean;
  groups: { name: string; verdict: Verdict; score: number; most: number | null }[];
}

/** How the time grows with the input's size, where that was measured. */
export interface Growth {
  summary: string;
  classes: string[];
  confidence: number;
  exponent: number | null;
  reason: string | null;
  size: string;
  asked: string | null;
  against_asked: "within" | "consistent" | "above" | "unclear" | null;
  claimed: string | null;
  against_claim: "right" | "wrong" | "unclear" | null;
  points: { size: number; cpu_ns: number; noise_ns: number }[];
}

export interface Report {
  verdict: Verdict;
  score: number;
  points: Points | null;
  problem: string;
  language: string;
  isolation_level: string;
  compile: CompileReport;
  cases: CaseReport[];
  totals: Totals;
  noisy: boolean;
  growth: Growth | null;
  error: string | null;
}
