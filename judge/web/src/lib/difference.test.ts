import { describe, expect, it } from "vitest";

import { markDifference, type Piece } from "./difference";

/** The text with «quotes» around what differs. */
const shown = (pieces: Piece[]) => pieces.map(({ text, differs }) => (differs ? `«${text}»` : text)).join("");

describe("markDifference", () => {
  it.each([
    ["[0, 1]", "[0, 0]", "[0, «1»]", "[0, «0»]"],
    ["[1, 2, 3]", "[1, 3]", "[1, «2, »3]", "[1, 3]"],
    ["[]", "[4]", "[]", "[«4»]"],
    ["0.6931", "0.6932", "«0.6931»", "«0.6932»"],
    ["same", "same", "same", "same"],
    ["", "x", "", "«x»"],
    ["-1", "1", "«-1»", "«1»"],
    ["[10, 2, 30]", "[11, 2, 31]", "[«10», 2, «30»]", "[«11», 2, «31»]"],
    ["aaa", "aa", "«aaa»", "«aa»"],
  ])("%s against %s", (expected, got, left, right) => {
    const difference = markDifference(expected, got);
    expect(shown(difference.expected)).toBe(left);
    expect(shown(difference.got)).toBe(right);
  });

  it("loses no character, whatever the texts", () => {
    const texts = ["", "a b\n\tc", "1e-9, é😀", "<b>&amp;</b>", " \n", `[${"7, ".repeat(900)}1]`, `[${"8, ".repeat(900)}1]`];
    for (const left of texts) {
      for (const right of texts) {
        const difference = markDifference(left, right);
        expect(difference.expected.map((piece) => piece.text).join("")).toBe(left);
        expect(difference.got.map((piece) => piece.text).join("")).toBe(right);
        expect([...difference.expected, ...difference.got].some((piece) => piece.differs)).toBe(left !== right);
      }
    }
  });
});
