import { describe, expect, it } from "vitest";

import type { CaseReport, CompileReport, Judgement, Verdict } from "../api/types";
import { advance, caseOfInterest, nothingYet, type JudgeEvent, type Progress } from "./progress";

const compile: CompileReport = { ok: true, cached: false, diagnostics: "", cpu_ns: 1, wall_ns: 1, memory_bytes: 1 };

const judged = (name: string, verdict: Verdict) => ({ name, verdict }) as CaseReport;

const caseEvent = (index: number, verdict: Verdict = "AC"): JudgeEvent => ({
  type: "case",
  index,
  total: 3,
  case: judged(`case ${index}`, verdict),
});

const judgement = (verdict: Verdict, cases: CaseReport[]) =>
  ({ id: 1, state: "done", verdict, report: { verdict, cases, compile } }) as unknown as Judgement;

const after = (...events: JudgeEvent[]): Progress => events.reduce(advance, nothingYet);

describe("advance", () => {
  it("goes from sending over queued and running to done", () => {
    expect(nothingYet.state).toBe("sending");
    expect(after({ type: "state", state: "queued" }).state).toBe("queued");
    expect(after({ type: "state", state: "queued" }, { type: "state", state: "running" }).state).toBe("running");
    expect(after({ type: "done", judgement: judgement("AC", []) }).state).toBe("done");
  });

  it("does not believe a bare state of done, for the verdict comes with the judgement", () => {
    expect(after({ type: "state", state: "done" })).toEqual(nothingYet);
  });

  it("says that growth is measured, until it is done", () => {
    expect(after({ type: "state", state: "running", step: "growth" }).measuring).toBe(true);
    expect(after({ type: "state", state: "running" }).measuring).toBe(false);
  });

  it("has a place for every case as soon as the first is judged, in whatever order they come", () => {
    const progress = after(caseEvent(2, "WA"), caseEvent(0));
    expect(progress.cases.map((place) => place?.verdict ?? null)).toEqual(["AC", null, "WA"]);
  });

  it("bears hearing everything twice", () => {
    const events: JudgeEvent[] = [{ type: "compile", compile }, caseEvent(0), caseEvent(1, "TLE")];
    expect(after(...events, ...events)).toEqual(after(...events));
  });

  it("takes the report's cases when it is done, and changes no more", () => {
    const cases = [judged("a", "AC"), judged("b", "SK")];
    const done = after(caseEvent(0), { type: "done", judgement: judgement("WA", cases) });
    expect(done.cases).toEqual(cases);
    expect(done.verdict).toBe("WA");
    expect(advance(done, caseEvent(1))).toBe(done);
  });

  it("changes nothing in place", () => {
    const before = after(caseEvent(0));
    advance(before, caseEvent(1));
    expect(before.cases[1]).toBeNull();
  });
});

describe("caseOfInterest", () => {
  it.each<[string, (CaseReport | null)[], number]>([
    ["none at all", [], -1],
    ["none judged yet", [null, null], -1],
    ["the first judged when all is well", [null, judged("b", "AC")], 1],
    ["the first that failed", [judged("a", "AC"), null, judged("c", "RTE"), judged("d", "WA")], 2],
    ["not one that was skipped", [judged("a", "AC"), judged("b", "SK")], 0],
  ])("is %s", (_, cases, index) => expect(caseOfInterest(cases)).toBe(index));
});
