import { describe, expect, it } from "vitest";

import { count, formatAge, formatBytes, formatError, formatPoints, formatScore, formatTime } from "./format";

describe("formatTime", () => {
  it.each([
    [0, "0 ns"],
    [999, "999 ns"],
    [412_000, "412 µs"],
    [1_500_000, "1.5 ms"],
    [2_000_000_000, "2 s"],
    [12_345_678_901, "12.3 s"],
  ])("%i ns reads %s", (nanoseconds, text) => expect(formatTime(nanoseconds)).toBe(text));
});

describe("formatBytes", () => {
  it.each([
    [0, "0 B"],
    [1023, "1023 B"],
    [3_400_000, "3.24 MiB"],
    [268_435_456, "256 MiB"],
    [2 ** 50, "1024 TiB"],
  ])("%i bytes read %s", (bytes, text) => expect(formatBytes(bytes)).toBe(text));
});

describe("formatScore", () => {
  it.each([
    [0, "0 %"],
    [0.75, "75 %"],
    [1, "100 %"],
    [0.999, "99 %"],
    [0.001, "1 %"],
  ])("%d reads %s", (share, text) => expect(formatScore(share)).toBe(text));
});

describe("formatAge", () => {
  const now = new Date("2026-03-10T12:00:00Z");
  it.each([
    ["2026-03-10T11:59:30Z", "just now"],
    ["2026-03-10T11:55:00Z", "5 min ago"],
    ["2026-03-10T09:00:00Z", "3 h ago"],
    ["2026-03-09T11:00:00Z", "1 day ago"],
    ["2026-03-01T12:00:00Z", "9 days ago"],
    ["2025-01-02T12:00:00Z", "2025-01-02"],
    ["2026-03-10T12:00:05Z", "just now"],
    ["no date", ""],
  ])("%s is %s", (instant, text) => expect(formatAge(instant, now)).toBe(text));
});

it("formats errors with three digits", () => {
  expect(formatError(0.000244140625)).toBe("0.000244");
  expect(formatError(3.14159e-9)).toBe("3.14e-9");
  expect(formatError(Infinity)).toBe("Infinity");
});

it("counts in words", () => {
  expect(count(1, "case")).toBe("1 case");
  expect(count(0, "case")).toBe("0 cases");
});

it("tells points with their most, where that is known", () => {
  expect(formatPoints({ score: 40, most: 100, partial: true })).toBe("40 of 100 points, accepted in part");
  expect(formatPoints({ score: 7.5, most: null, partial: false })).toBe("7.5 points");
});
