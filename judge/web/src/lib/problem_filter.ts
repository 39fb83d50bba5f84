// Which problems the list shows. The choice lives in the address, so that Back and a bookmark bring it again.
import type { ProblemList, ProblemSummary } from "../api/types";

export interface ProblemFilter {
  words: string;
  difficulty: string;
  topic: string;
  status: string;
  kind: string;
  list: string;
}

export const NO_FILTER: ProblemFilter = { words: "", difficulty: "", topic: "", status: "", kind: "", list: "" };

export const STATUSES = ["new", "tried", "solved"] as const;
export const KINDS = ["function", "class", "program"] as const;
export const DIFFICULTIES = ["easy", "medium", "hard"] as const;

export function filterFromQuery(query: URLSearchParams): ProblemFilter {
  const read = (name: string) => query.get(name) ?? "";
  return {
    words: read("q"),
    difficulty: read("difficulty"),
    topic: read("topic"),
    status: read("status"),
    kind: read("kind"),
    list: read("list"),
  };
}

export function filterToQuery(filter: ProblemFilter): URLSearchParams {
  const pairs: [string, string][] = [
    ["q", filter.words.trim()],
    ["difficulty", filter.difficulty],
    ["topic", filter.topic],
    ["status", filter.status],
    ["kind", filter.kind],
    ["list", filter.list],
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

/** An empty member of the filter lets everything through. Every word must occur in what a summary holds, unless the server
 *  found them in the problem's text: `inText` are the slugs of those, which come last. */
export function filterProblems(
  problems: ProblemSummary[],
  filter: ProblemFilter,
  inText: readonly string[] = [],
): ProblemSummary[] {
  const fitting = problems.filter(
    (problem) =>
      (filter.difficulty === "" || problem.difficulty === filter.difficulty) &&
      (filter.status === "" || problem.status === filter.status) &&
      (filter.kind === "" || problem.kind === filter.kind) &&
      (filter.topic === "" || problem.topics.includes(filter.topic)),
  );
  const named = fitting.filter((problem) => holdsWords(problem, filter.words.trim()));
  return [...named, ...fitting.filter((problem) => inText.includes(problem.slug) && !named.includes(problem))];
}

/** The parts of a list with those of its problems that are shown; parts that show none are left out. */
export function partsOf(list: ProblemList, shown: ProblemSummary[]): { title: string; note: string; problems: ProblemSummary[] }[] {
  const bySlug = new Map(shown.map((problem) => [problem.slug, problem]));
  return list.parts
    .map((part) => ({ ...part, problems: part.problems.flatMap((slug) => bySlug.get(slug) ?? []) }))
    .filter((part) => part.problems.length > 0);
}

/** Every topic that occurs, in alphabetical order: groups (the first topic of some problem), then all others. */
export function topicsOf(problems: ProblemSummary[]): { groups: string[]; others: string[] } {
  const groups = new Set(problems.flatMap((problem) => problem.topics.slice(0, 1)));
  const all = new Set(problems.flatMap((problem) => problem.topics));
  return { groups: [...groups].sort(), others: [...all].filter((topic) => !groups.has(topic)).sort() };
}
