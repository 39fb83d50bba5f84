import { expect, it } from "vitest";

import type { Growth } from "../api/types";
import { growthSentences } from "./growth";

const growth = (part: Partial<Growth>): Growth => ({
  summary: "n log n",
  classes: ["n log n"],
  confidence: 0.97,
  exponent: 1.1,
  reason: null,
  size: "the number of entries",
  asked: null,
  against_asked: null,
  claimed: null,
  against_claim: null,
  points: [],
  ...part,
});

it("says nothing where there is nothing to compare with", () => expect(growthSentences(growth({}))).toEqual([]));

it("holds the times against what is asked and what is claimed", () => {
  const sentences = growthSentences(
    growth({ asked: "O(n)", against_asked: "above", claimed: "O(n log n)", against_claim: "right" }),
  );
  expect(sentences).toEqual(["The problem asks for O(n): this grows faster.", "Your claim of O(n log n) fits."]);
});

it.each(["within", "consistent", "unclear"] as const)("names what is asked when it is %s", (against) =>
  expect(growthSentences(growth({ asked: "O(n)", against_asked: against }))[0]).toContain("O(n)"),
);
