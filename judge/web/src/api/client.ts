// Every call of the page to /api/v1, typed from judge/http/openapi.json.
import { ApiError } from "./error";
import type { components, operations } from "./schema";
import type { Attempt, Health, Judgement, JudgementSummary, Language, Problem, ProblemList, ProblemSummary, WholeCase } from "./types";

const BASE = "/api/v1";

type Answer<Name extends keyof operations> = operations[Name]["responses"] extends {
  200: { content: { "application/json": infer Body } };
}
  ? Body
  : never;

export type Hint = Answer<"getHint">;
export type Editorial = Answer<"getEditorial">;
export type JudgementKind = "runs" | "submissions";

async function send<Body>(method: "GET" | "POST", path: string, body?: string): Promise<Body> {
  const headers: Record<string, string> = { accept: "application/json" };
  if (body !== undefined) {
    headers["content-type"] = "application/json";
  }
  let answer: Response;
  let text: string;
  try {
    answer = await fetch(BASE + path, { method, headers, body, cache: "no-store" });
    text = await answer.text();
  } catch {
    throw ApiError.fromUnreachable();
  }
  if (!answer.ok) {
    throw ApiError.fromAnswer(answer.status, text);
  }
  return JSON.parse(text) as Body;
}

const segment = encodeURIComponent;

export const getHealth = () => send<Health>("GET", "/health");

export const listProblems = async (): Promise<ProblemSummary[]> =>
  (await send<Answer<"listProblems">>("GET", "/problems")).problems;

/** The slugs of problems whose text holds every word. */
export const searchProblems = async (words: string): Promise<string[]> =>
  (await send<Answer<"listProblems">>("GET", `/problems?q=${segment(words)}`)).problems.map((problem) => problem.slug);

export const listLists = async (): Promise<ProblemList[]> => (await send<Answer<"listLists">>("GET", "/lists")).lists;

export const getProblem = (slug: string) => send<Problem>("GET", `/problems/${segment(slug)}`);

export const getHint = (slug: string, number: number) =>
  send<Hint>("GET", `/problems/${segment(slug)}/hints/${number}`);

export const getEditorial = (slug: string) => send<Editorial>("GET", `/problems/${segment(slug)}/editorial`);

export const listLanguages = async (): Promise<Language[]> =>
  (await send<Answer<"listLanguages">>("GET", "/languages")).languages;

export const listAttempts = async (problem: string): Promise<Attempt[]> =>
  (await send<Answer<"listAttempts">>("GET", `/attempts?problem=${segment(problem)}`)).attempts;

export const startAttempt = (problem: string, language: string) =>
  send<Attempt>("POST", "/attempts", JSON.stringify({ problem, language }));

export const finishAttempt = (id: number) => send<Attempt>("POST", `/attempts/${id}/finish`);

export const listSubmissions = async (problem?: string, limit = 200): Promise<JudgementSummary[]> => {
  const filter = problem === undefined ? "" : `&problem=${segment(problem)}`;
  return (await send<Answer<"listSubmissions">>("GET", `/submissions?limit=${limit}${filter}`)).submissions;
};

export const createSubmission = (answer: components["schemas"]["NewSubmission"]) =>
  send<Judgement>("POST", "/submissions", JSON.stringify(answer));

/** `cases` are JSON texts and not values: integers above 2^53 must reach the server as the user wrote them. */
export const createRun = (answer: components["schemas"]["NewSubmission"], cases: string[]) =>
  send<Judgement>("POST", "/runs", `${JSON.stringify(answer).slice(0, -1)},"cases":[${cases.join(",")}]}`);

export const getJudgement = (kind: JudgementKind, id: number) => send<Judgement>("GET", `/${kind}/${id}`);

/** One case with its whole input, expected value and answer, where the report left out the middle of long ones. */
export const getWholeCase = (kind: JudgementKind, id: number, index: number) =>
  send<WholeCase>("GET", `/${kind}/${id}/cases/${index}`);

export const eventsAddress = (kind: JudgementKind, id: number) => `${BASE}/${kind}/${id}/events`;
