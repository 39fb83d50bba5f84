// The user's own cases, as rows of text that become JSON only when they are sent.
import type { Kind } from "../api/types";
import { recall, remember } from "./storage";

export interface OwnCase {
  /** For people who list and remove them; never sent. */
  key: number;
  /** JSON (arguments or operations); for a program the plain text of stdin. */
  input: string;
  /** May be empty: then only crashes and limits are judged. */
  expected: string;
}

type Member = "args" | "operations" | "input";

export function inputMember(kind: Kind): Member {
  if (kind === "class") {
    return "operations";
  }
  return kind === "program" ? "input" : "args";
}

/** JSON with one space after each comma and colon, as the statements write it. */
export function spacedJson(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map(spacedJson).join(", ")}]`;
  }
  if (value !== null && typeof value === "object") {
    const members = Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}: ${spacedJson(member)}`);
    return `{${members.join(", ")}}`;
  }
  return JSON.stringify(value);
}

/** The text of a row that starts as a sample does. */
export function inputOfSample(kind: Kind, sample: unknown): string {
  const value = (sample as Partial<Record<Member, unknown>> | null)?.[inputMember(kind)];
  if (typeof value === "string") {
    return value;
  }
  return value === undefined ? "" : spacedJson(value);
}

function jsonError(text: string): string | null {
  try {
    JSON.parse(text);
    return null;
  } catch (thrown) {
    return (thrown as SyntaxError).message;
  }
}

/** Why a row cannot be sent, or null. */
export function rowError(kind: Kind, row: OwnCase): string | null {
  if (kind === "program") {
    return null;
  }
  const wrong = jsonError(row.input);
  if (wrong !== null) {
    return `The input is not JSON: ${wrong}`;
  }
  if (!Array.isArray(JSON.parse(row.input))) {
    return kind === "class"
      ? 'The input must be an array of operations, such as [["get", [1]]].'
      : "The input must be an array that holds the arguments in their order.";
  }
  const wrongExpected = row.expected.trim() === "" ? null : jsonError(row.expected);
  return wrongExpected === null ? null : `The expected value is not JSON: ${wrongExpected}`;
}

/** The row as the API takes it. The user's own digits are kept: parsing would round integers above 2^53. */
export function rowJson(kind: Kind, row: OwnCase): string {
  const text = (value: string) => (kind === "program" ? JSON.stringify(value) : value.trim());
  const name = kind === "program" ? "answer" : "expected";
  const expected = row.expected.trim() === "" ? "" : `,"${name}":${text(row.expected)}`;
  return `{"${inputMember(kind)}":${text(row.input)}${expected}}`;
}

export function readOwnCases(slug: string): OwnCase[] {
  try {
    const rows = JSON.parse(recall(`cases.${slug}`) ?? "[]") as OwnCase[];
    return rows.map((row, key) => ({ key, input: String(row.input), expected: String(row.expected) }));
  } catch {
    return [];
  }
}

export function keepOwnCases(slug: string, rows: OwnCase[]): void {
  remember(`cases.${slug}`, JSON.stringify(rows.map(({ input, expected }) => ({ input, expected }))));
}
