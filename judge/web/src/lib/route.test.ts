import { expect, it } from "vitest";

import { routeOf } from "./route";

it.each([
  ["/", { page: "problems" }],
  ["/problems", { page: "problems" }],
  ["/problems/pair-sum", { page: "problem", slug: "pair-sum" }],
  ["/problems/pair-sum/", { page: "problem", slug: "pair-sum" }],
  ["/problems/Pair%20Sum", { page: "not-found" }],
  ["/problems/pair-sum/more", { page: "not-found" }],
  ["/submissions", { page: "submissions" }],
  ["/submissions/12", { page: "submission", id: 12 }],
  ["/submissions/0", { page: "not-found" }],
  ["/submissions/1e3", { page: "not-found" }],
  ["/elsewhere", { page: "not-found" }],
])("%s", (pathname, route) => expect(routeOf(pathname)).toEqual(route));
