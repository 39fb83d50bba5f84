// Everything without a mouse.
import assert from "node:assert/strict";

import { openProblem, verdictAfter, writeAnswer } from "../support/workbench.mjs";

const focused = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    return { tag: element.tagName, text: element.textContent.trim(), label: element.getAttribute("aria-label") };
  });

export default {
  "from the list to an accepted answer by keyboard alone": async ({ tab, answers }) => {
    const page = await tab();
    await page.goto("/");
    await page.waitForSelector("ul[aria-label=Problems] a");
    await page.keyboard.press("/");
    await page.keyboard.type("pair sum");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/problems\/pair-sum$/);
    await page.waitForSelector(".cm-content");
    await page.keyboard.press("e");
    assert.equal((await focused(page)).label?.startsWith("Your answer in"), true);
    await page.keyboard.press("Control+a");
    await page.keyboard.insertText(answers.accepted);
    assert.equal(await verdictAfter(page, () => page.keyboard.press("Control+Enter")), "AC");
    assert.equal(await verdictAfter(page, () => page.keyboard.press("Control+Shift+Enter")), "AC");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
    assert.equal((await focused(page)).label, "Height of the editor", "Escape and Tab leave the editor");
    for (let stop = 0; stop < 6 && !(await focused(page)).label?.startsWith("Case 1,"); stop += 1) {
      await page.keyboard.press("Tab");
    }
    assert.match((await focused(page)).label ?? "", /^Case 1,/);
    await page.keyboard.press("ArrowRight");
    assert.match((await focused(page)).label ?? "", /^Case 2,/);
  },

  "the Run button keeps the focus while it judges": async ({ tab, answers }) => {
    const page = await tab();
    await openProblem(page, "pair-sum");
    await writeAnswer(page, answers.accepted);
    await page.getByRole("button", { name: "Run", exact: true }).focus();
    await verdictAfter(page, () => page.keyboard.press("Enter"));
    assert.equal((await focused(page)).text, "Run");
  },

  "arrow keys move through the list and between tabs": async ({ tab }) => {
    const page = await tab();
    await page.goto("/");
    await page.waitForSelector("ul[aria-label=Problems] a");
    await page.keyboard.press("/");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    const second = await page.locator("ul[aria-label=Problems] a").nth(1).textContent();
    assert.equal((await focused(page)).text, second.trim());
    await page.keyboard.press("Enter");
    await page.waitForSelector(".cm-content");
    await page.getByRole("tab", { name: "Statement" }).focus();
    await page.keyboard.press("ArrowRight");
    assert.match((await focused(page)).text, /^Hints/);
    await page.keyboard.press("End");
    assert.equal((await focused(page)).text, "Submissions");
  },

  "every stop of Tab can be seen": async ({ tab }) => {
    const page = await tab();
    await page.goto("/");
    await page.waitForSelector("ul[aria-label=Problems] a");
    const stops = new Set();
    for (let stop = 0; stop < 60; stop += 1) {
      await page.keyboard.press("Tab");
      const seen = await page.evaluate(() => {
        const element = document.activeElement;
        const style = getComputedStyle(element);
        return { html: element.outerHTML.slice(0, 120), outlined: style.outlineStyle !== "none", body: element === document.body };
      });
      if (seen.body) {
        break;
      }
      assert.ok(seen.outlined, `no outline on ${seen.html}`);
      stops.add(seen.html);
    }
    assert.ok(stops.size > 8, `${stops.size} stops`);
  },

  "the keys are listed behind the question mark, and Escape closes them": async ({ tab }) => {
    const page = await tab();
    await page.goto("/");
    await page.waitForSelector("ul[aria-label=Problems] a");
    await page.keyboard.press("?");
    const dialog = page.getByRole("dialog", { name: "Keyboard" });
    await dialog.waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
  },
};
