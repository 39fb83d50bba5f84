// The left side of a problem: statement, hints, editorial.
import assert from "node:assert/strict";

import { openProblem } from "../support/workbench.mjs";

async function unsolvedWithEditorial(server) {
  const { problems } = await server.api("/problems");
  for (const { slug, status } of problems) {
    if (status !== "solved" && (await server.api(`/problems/${slug}`)).has_editorial) {
      return slug;
    }
  }
  throw new Error("no unsolved problem with an editorial");
}

export default {
  "mathematics is rendered": async ({ tab, server }) => {
    const { statement_html: html } = await server.api("/problems/entropy");
    const equations = html.split("<x-equation").length - 1;
    assert.ok(equations > 0, "the statement of entropy has equations");
    const page = await tab();
    await openProblem(page, "entropy");
    await page.waitForSelector("x-equation .katex");
    assert.equal(await page.locator("#problem-panel-statement x-equation[data-rendered] .katex").count(), equations);
    assert.equal(await page.locator(".katex-error").count(), 0);
    const family = await page.evaluate(() => document.fonts.ready.then(() => document.fonts.check("16px KaTeX_Main")));
    assert.ok(family, "KaTeX's font is loaded");
  },

  "examples are shown as examples, and can be copied": async ({ tab, server }) => {
    const { samples } = await server.api("/problems/pair-sum");
    const page = await tab();
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await openProblem(page, "pair-sum");
    assert.equal(await page.locator(".prose .example").count(), samples.length);
    await page.getByRole("button", { name: "Copy example 1" }).click();
    await page.getByText("Copied").waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const shown = await page.locator(".prose .example").first().locator(".example-lines div").allTextContents();
    assert.equal(copied, shown.join("\n"));
  },

  "hints come one by one, and each asks first": async ({ tab, server }) => {
    const { hints } = await server.api("/problems/longest-run");
    assert.ok(hints > 1, "longest-run has hints");
    const page = await tab();
    await openProblem(page, "longest-run");
    await page.getByRole("tab", { name: /^Hints/ }).click();
    const panel = page.locator("#problem-panel-hints");
    const first = panel.getByRole("button", { name: `Hint 1 of ${hints}` });
    await first.click();
    await panel.getByRole("button", { name: "Not yet" }).click();
    assert.equal(await panel.locator("li").count(), 0, "a question that is declined shows nothing");
    await first.click();
    await panel.getByRole("button", { name: "Take it" }).click();
    await panel.getByText("Hint 1", { exact: true }).waitFor();
    assert.equal(await panel.locator("li").count(), 1);
    await panel.getByRole("button", { name: `Hint 2 of ${hints}` }).waitFor();
  },

  "the editorial of an unsolved problem asks first": async ({ tab, server }) => {
    const slug = await unsolvedWithEditorial(server);
    const page = await tab();
    await openProblem(page, slug);
    await page.getByRole("tab", { name: "Editorial" }).click();
    const panel = page.locator("#problem-panel-editorial");
    assert.equal(await panel.locator(".prose").count(), 0);
    await panel.getByRole("button", { name: "Show the editorial" }).click();
    await panel.getByRole("button", { name: "Show it" }).click();
    await panel.locator(".prose").waitFor();
  },

  "the statement's width follows the arrow keys and is remembered": async ({ tab }) => {
    const page = await tab();
    await openProblem(page, "pair-sum");
    const bar = page.getByRole("separator", { name: "Width of the statement" });
    const width = async () => (await page.locator(".pane").boundingBox()).width;
    const before = await width();
    await bar.focus();
    await page.keyboard.press("ArrowLeft");
    const narrower = await width();
    assert.ok(narrower < before, `${narrower} < ${before}`);
    await page.reload();
    await page.waitForSelector(".cm-content");
    assert.equal(await width(), narrower);
  },
};
