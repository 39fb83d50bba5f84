import { expect, it } from "vitest";

import type { ProblemSummary } from "../api/types";
import { filterFromQuery, filterProblems, filterToQuery, topicsOf } from "./problem_filter";

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
])("?%s shows %j", (query, expected) => expect(slugs(query)).toEqual(expected));

it("puts only what is chosen into the address, and reads it back", () => {
  const filter = { words: " two words ", difficulty: "", topic: "sliding window", status: "new" };
  const query = filterToQuery(filter);
  expect([...query.keys()]).toEqual(["q", "topic", "status"]);
  expect(filterFromQuery(query)).toEqual({ ...filter, words: "two words" });
});

it("lists every topic once", () => expect(topicsOf(bank)).toEqual(["arrays", "design", "hashing", "numerics"]));
