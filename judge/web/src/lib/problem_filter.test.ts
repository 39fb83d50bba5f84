import { expect, it } from "vitest";

import type { ProblemSummary } from "../api/types";
import { filterFromQuery, filterProblems, filterToQuery, NO_FILTER, partsOf, topicsOf } from "./problem_filter";

const problem = (slug: string, part: Partial<ProblemSummary>): ProblemSummary => ({
  slug,
  title: slug.replace("-", " "),
  kind: "function",
  difficulty: "easy",
  topics: [],
  minutes: 15,
  status: "new",
  ...part,
});

const bank = [
  problem("pair-sum", { topics: ["arrays", "hashing"] }),
  problem("lru-cache", { kind: "class", difficulty: "medium", topics: ["design", "hashing"], status: "tried" }),
  problem("entropy", { topics: ["numerics"], status: "solved" }),
];

const slugs = (query: string) =>
  filterProblems(bank, filterFromQuery(new URLSearchParams(query))).map((one) => one.slug);

it.each([
  ["", ["pair-sum", "lru-cache", "entropy"]],
  ["q=PAIR", ["pair-sum"]],
  ["q=hash+cache", ["lru-cache"]],
  ["q=nothing", []],
  ["difficulty=easy", ["pair-sum", "entropy"]],
  ["topic=hashing", ["pair-sum", "lru-cache"]],
  ["status=solved", ["entropy"]],
  ["q=sum&difficulty=medium", []],
  ["kind=class", ["lru-cache"]],
])("?%s shows %j", (query, expected) => expect(slugs(query)).toEqual(expected));

it("puts only what is chosen into the address, and reads it back", () => {
  const filter = { ...NO_FILTER, words: " two words ", topic: "sliding window", status: "new", list: "first-ten" };
  const query = filterToQuery(filter);
  expect([...query.keys()]).toEqual(["q", "topic", "status", "list"]);
  expect(filterFromQuery(query)).toEqual({ ...filter, words: "two words" });
});

it("lists every topic once, groups apart", () =>
  expect(topicsOf(bank)).toEqual({ groups: ["arrays", "design", "numerics"], others: ["hashing"] }));

it("shows what the server found in the text, if the rest of the filter fits", () => {
  expect(filterProblems(bank, { ...NO_FILTER, words: "ledger" }, ["pair-sum"]).map((one) => one.slug)).toEqual(["pair-sum"]);
  expect(filterProblems(bank, { ...NO_FILTER, words: "ledger", status: "solved" }, ["pair-sum"])).toEqual([]);
});

it("keeps the order of a list and drops parts that show nothing", () => {
  const parts = [
    { title: "A", note: "", problems: ["entropy", "pair-sum"] },
    { title: "B", note: "", problems: ["lru-cache"] },
  ];
  const list = { name: "x", title: "X", description: "", parts, problems: 3, solved: 0 };
  const shown = partsOf(list, filterProblems(bank, { ...NO_FILTER, kind: "function" }));
  expect(shown.map((part) => [part.title, part.problems.map((one) => one.slug)])).toEqual([["A", ["entropy", "pair-sum"]]]);
});
