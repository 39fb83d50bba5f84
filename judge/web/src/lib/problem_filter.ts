// Which problems the list shows. The choice lives in the address, so that Back and a bookmark bring it again.
import type { ProblemSummary } from "../api/types";

export interface ProblemFilter {
  words: string;
  difficulty: string;
  topic: string;
  status: string;
}

export const STATUSES = ["new", "tried", "solved"] as const;
export const DIFFICULTIES = ["easy", "medium", "hard"] as const;

export function filterFromQuery(query: URLSearchParams): ProblemFilter {
  const read = (name: string) => query.get(name) ?? "";
  return { words: read("q"), difficulty: read("difficulty"), topic: read("topic"), status: read("status") };
}

export function filterToQuery(filter: ProblemFilter): URLSearchParams {
  const pairs: [string, string][] = [
    ["q", filter.words.trim()],
    ["difficulty", filter.difficulty],
    ["topic", filter.topic],
    ["status", filter.status],
  ];
  return new URLSearchParams(pairs.filter(([, value]) => value !== ""));
}

function holdsWords(problem: ProblemSummary, words: string): boolean {
  const text = [problem.title, problem.slug, problem.kind, ...problem.topics].join(" ").toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** An empty member of the filter lets everything through; every word must occur somewhere. */
export function filterProblems(problems: ProblemSummary[], filter: ProblemFilter): ProblemSummary[] {
  return problems.filter(
    (problem) =>
      (filter.difficulty === "" || problem.difficulty === filter.difficulty) &&
      (filter.status === "" || problem.status === filter.status) &&
      (filter.topic === "" || problem.topics.includes(filter.topic)) &&
      holdsWords(problem, filter.words.trim()),
  );
}

/** Every topic that occurs, in alphabetical order. */
export function topicsOf(problems: ProblemSummary[]): string[] {
  return [...new Set(problems.flatMap((problem) => problem.topics))].sort();
}
