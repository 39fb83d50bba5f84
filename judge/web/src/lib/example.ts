// Reads the example blocks of a statement, whose shape judge/bank/FORMAT.md fixes.

export interface ExampleLine {
  /** What stands before the value, such as "values = "; shown quietly. */
  name: string;
  value: string;
  /** The value is the answer, not an input. */
  answer: boolean;
}

export interface Example {
  /** One part for typed problems; input and output for a program. */
  parts: ExampleLine[][];
  /** What the copy button copies: the input of a program, else the whole. */
  copy: string;
}

function readLine(line: string): ExampleLine {
  const argument = /^([A-Za-z_]\w* = )(.*)$/.exec(line);
  if (argument) {
    return { name: argument[1]!, value: argument[2]!, answer: false };
  }
  const result = /^(returns |[A-Za-z_]\w* becomes )(.*)$/.exec(line);
  if (result) {
    return { name: result[1]!, value: result[2]!, answer: true };
  }
  const call = /^(.*\) -> )(.*)$/.exec(line);
  return call
    ? { name: call[1]!, value: call[2]!, answer: true }
    : { name: "", value: line, answer: false };
}

export function readExample(text: string): Example {
  const lines = text.replace(/\n+$/, "").split("\n");
  const rule = lines.indexOf("---");
  if (rule < 0) {
    return { parts: [lines.map(readLine)], copy: lines.join("\n") };
  }
  const plain = (part: string[], answer: boolean) => part.map((value) => ({ name: "", value, answer }));
  const input = lines.slice(0, rule);
  return { parts: [plain(input, false), plain(lines.slice(rule + 1), true)], copy: `${input.join("\n")}\n` };
}
