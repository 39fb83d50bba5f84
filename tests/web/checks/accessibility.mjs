// axe-core on every page, in both themes; and nothing wider than a phone.
import assert from "node:assert/strict";

import { axeSource } from "../support/environment.mjs";
import { openProblem, submit, writeAnswer } from "../support/workbench.mjs";

async function seriousViolations(page) {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html.slice(0, 160)} (${node.failureSummary})`).join("\n  ")}`);
}

/** Every page in the state in which it shows most. */
const PAGES = {
  list: async (page) => {
    await page.goto("/");
    await page.waitForSelector("ul[aria-label=Problems] a");
  },
  keys: async (page) => page.keyboard.press("?"),
  statement: async (page) => {
    await openProblem(page, "entropy");
    await page.waitForSelector(".katex");
  },
  judged: async (page, answers) => {
    await openProblem(page, "pair-sum");
    await writeAnswer(page, answers.wrong);
    await submit(page);
  },
  "own cases": async (page) => {
    await page.getByRole("tab", { name: /^Own cases/ }).click();
    await page.getByRole("button", { name: /^Add from sample/ }).first().click();
  },
  hints: async (page) => page.getByRole("tab", { name: /^Hints/ }).click(),
  submissions: async (page) => {
    await page.goto("/submissions");
    await page.waitForSelector("tbody tr");
  },
  submission: async (page) => {
    await page.getByRole("link", { name: /^Submission #/ }).first().click();
    await page.waitForSelector(".banner");
  },
  "not found": async (page) => {
    await page.goto("/nothing");
    await page.waitForSelector("h1");
  },
};

async function assertAccessible(page, answers) {
  const found = [];
  for (const [name, open] of Object.entries(PAGES)) {
    await open(page, answers);
    found.push(...(await seriousViolations(page)).map((violation) => `${name}: ${violation}`));
  }
  assert.deepEqual(found, []);
}

export default {
  "no serious violation in the light theme": async ({ tab, answers }) =>
    assertAccessible(await tab({ scheme: "light" }), answers),

  "no serious violation in the dark theme": async ({ tab, answers }) =>
    assertAccessible(await tab({ scheme: "dark" }), answers),

  "on a phone nothing sticks out sideways": async ({ tab, answers }) => {
    const page = await tab({ width: 390, height: 844 });
    for (const [name, open] of Object.entries(PAGES)) {
      await open(page, answers);
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      assert.ok(excess <= 0, `${name} is ${excess} px too wide`);
    }
  },
};
