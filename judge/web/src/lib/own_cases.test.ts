import { describe, expect, it } from "vitest";

import { inputOfSample, rowError, rowJson, spacedJson, type OwnCase } from "./own_cases";

const row = (input: string, expected = ""): OwnCase => ({ key: 0, input, expected });

it("writes JSON as the statements do", () => {
  expect(spacedJson([[2, 7], { a: null, b: "x, y" }, true])).toBe('[[2, 7], {"a": null, "b": "x, y"}, true]');
});

it.each([
  ["function", { args: [[2, 7], 9] }, "[[2, 7], 9]"],
  ["class", { operations: [["get", [1]]] }, '[["get", [1]]]'],
  ["program", { input: "3\n1 2 3\n" }, "3\n1 2 3\n"],
  ["function", null, ""],
] as const)("a %s's row starts from its sample", (kind, sample, text) => {
  expect(inputOfSample(kind, sample)).toBe(text);
});

describe("rowJson", () => {
  it.each([
    ["function", row(" [[1, 2], 3] ", "[0, 1]"), '{"args":[[1, 2], 3],"expected":[0, 1]}'],
    ["function", row("[1]"), '{"args":[1]}'],
    ["class", row('[["get", [1]]]', "[null]"), '{"operations":[["get", [1]]],"expected":[null]}'],
    ["program", row('say "hi"\n', "yes"), '{"input":"say \\"hi\\"\\n","answer":"yes"}'],
  ] as const)("of a %s", (kind, own, json) => expect(rowJson(kind, own)).toBe(json));

  it("keeps the digits of integers beyond 2^53", () => {
    expect(rowJson("function", row("[9007199254740993]"))).toContain("9007199254740993");
  });
});

describe("rowError", () => {
  it.each([
    ["function", row("[[1, 2], 3]")],
    ["function", row("[1]", "  ")],
    ["program", row("anything { at all")],
  ] as const)("accepts a sound row of a %s", (kind, own) => expect(rowError(kind, own)).toBeNull());

  it.each([
    ["function", row("[1, 2"), "not JSON"],
    ["function", row("7"), "array"],
    ["class", row("{}"), "operations"],
    ["function", row("[1]", "[0,"), "expected value"],
  ] as const)("says what is wrong with a row of a %s", (kind, own, part) => {
    expect(rowError(kind, own)).toContain(part);
  });
});
