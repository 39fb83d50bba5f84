import { describe, expect, it } from "vitest";

import { readExample } from "./example";

describe("readExample", () => {
  it("knows arguments and answer of a function", () => {
    const { parts, copy } = readExample("values = [2, 7]\ntarget = 9\nreturns [0, 1]\n");
    expect(parts).toEqual([
      [
        { name: "values = ", value: "[2, 7]", answer: false },
        { name: "target = ", value: "9", answer: false },
        { name: "returns ", value: "[0, 1]", answer: true },
      ],
    ]);
    expect(copy).toBe("values = [2, 7]\ntarget = 9\nreturns [0, 1]");
  });

  it("knows what an argument becomes", () => {
    expect(readExample("values becomes [1]").parts[0]).toEqual([{ name: "values becomes ", value: "[1]", answer: true }]);
  });

  it("knows the answers of a class's calls", () => {
    const [lines] = readExample('put("a -> b", 1)\nget(1) -> 1').parts;
    expect(lines?.map((line) => line.answer)).toEqual([false, true]);
    expect(lines?.[1]?.value).toBe("1");
  });

  it("parts a program's input from its output and copies the input alone", () => {
    const { parts, copy } = readExample("x = 3\n\n1 2 3\n---\n6");
    expect(parts.map((part) => part.map((line) => line.value))).toEqual([["x = 3", "", "1 2 3"], ["6"]]);
    expect(copy).toBe("x = 3\n\n1 2 3\n");
  });
});
