// Finishes a statement's HTML once it stands in the page: mathematics, and example blocks with their copy buttons.
import { copyText } from "./clipboard";
import { readExample, type ExampleLine } from "./example";

async function renderEquations(equations: HTMLElement[]): Promise<void> {
  const { default: katex } = await import("./mathematics");
  for (const equation of equations) {
    const tex = equation.textContent ?? "";
    const displayMode = equation.getAttribute("type") === "display";
    katex.render(tex, equation, { displayMode, throwOnError: false, trust: false });
    equation.dataset.rendered = "";
  }
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, className: string, text = "") {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

function lineElement(line: ExampleLine): HTMLElement {
  const row = document.createElement("div");
  // An empty line must keep its height.
  row.append(element("span", "example-name", line.name || (line.value === "" ? "\u200b" : "")));
  row.append(element("span", line.answer ? "example-answer" : "", line.value));
  return row;
}

function copyButton(text: string, number: number): HTMLElement {
  const button = element("button", "button quiet", "Copy");
  button.type = "button";
  button.setAttribute("aria-label", `Copy example ${number}`);
  button.addEventListener("click", async () => {
    button.textContent = (await copyText(text)) ? "Copied" : "Not allowed";
    setTimeout(() => (button.textContent = "Copy"), 1500);
  });
  return button;
}

function exampleFigure(text: string, number: number): HTMLElement {
  const example = readExample(text);
  const figure = element("figure", "example");
  const caption = element("figcaption", "");
  caption.append(element("span", "", `Example ${number}`), copyButton(example.copy, number));
  figure.append(caption);
  for (const part of example.parts) {
    const lines = element("div", "example-lines");
    lines.append(...part.map(lineElement));
    figure.append(lines);
  }
  return figure;
}

/** A Svelte action. The node's content must not change afterwards; use {#key} around it. */
export function finishProse(node: HTMLElement): void {
  node.querySelectorAll("code.language-example").forEach((code, index) => {
    (code.closest("pre") ?? code).replaceWith(exampleFigure(code.textContent ?? "", index + 1));
  });
  // A block that scrolls sideways must be reachable by keyboard.
  node.querySelectorAll<HTMLElement>("pre, table").forEach((block) => (block.tabIndex = 0));
  const equations = [...node.querySelectorAll<HTMLElement>("x-equation")];
  if (equations.length > 0) {
    void renderEquations(equations);
  }
}
