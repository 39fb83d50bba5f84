// What is known of a judgement while its events arrive. Events may come twice (a stream that reconnects is told
// everything again), so every step must bear repetition.
import type { CaseReport, CompileReport, Judgement, JudgementSummary, Report, Verdict } from "../api/types";

export type JudgeEvent =
  | { type: "state"; state: JudgementSummary["state"]; step?: "growth" }
  | { type: "compile"; compile: CompileReport }
  | { type: "case"; index: number; total: number; case: CaseReport }
  | { type: "done"; judgement: Judgement };

export interface Progress {
  state: "sending" | JudgementSummary["state"];
  compile: CompileReport | null;
  /** One place per case, null until it is judged; empty until the first case tells how many there are. */
  cases: readonly (CaseReport | null)[];
  verdict: Verdict | null;
  report: Report | null;
  /** All cases are judged, and how the time grows is being measured. */
  measuring: boolean;
}

export const nothingYet: Progress = { state: "sending", compile: null, cases: [], verdict: null, report: null, measuring: false };

function withCase(progress: Progress, index: number, total: number, judged: CaseReport): Progress {
  const places = Math.max(total, progress.cases.length, index + 1);
  const cases = Array.from({ length: places }, (_, place) => progress.cases[place] ?? null);
  cases[index] = judged;
  return { ...progress, state: "running", cases };
}

/** The progress after one more event. Nothing changes any more after `done`. */
export function advance(progress: Progress, event: JudgeEvent): Progress {
  if (progress.state === "done") {
    return progress;
  }
  switch (event.type) {
    case "state":
      return event.state === "done" ? progress : { ...progress, state: event.state, measuring: event.step === "growth" };
    case "compile":
      return { ...progress, compile: event.compile };
    case "case":
      return withCase(progress, event.index, event.total, event.case);
    case "done":
      return fromJudgement(event.judgement);
  }
}

/** A finished judgement read back from the server. */
export function fromJudgement(judgement: Judgement): Progress {
  return {
    state: judgement.state,
    compile: judgement.report?.compile ?? null,
    cases: judgement.report?.cases ?? [],
    verdict: judgement.verdict,
    report: judgement.report,
    measuring: false,
  };
}

/** Where to look first: the first case that failed, else the first that is judged; -1 when there is none. */
export function caseOfInterest(cases: Progress["cases"]): number {
  const failed = cases.findIndex((judged) => judged !== null && judged.verdict !== "AC" && judged.verdict !== "SK");
  return failed >= 0 ? failed : cases.findIndex((judged) => judged !== null);
}
