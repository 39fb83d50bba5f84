// Running and submitting: verdicts, explanations, and output that stays text.
import assert from "node:assert/strict";

import { markup } from "../support/answers.mjs";
import { assertShows, draftOf, openProblem, run, submit, writeAnswer } from "../support/workbench.mjs";

async function assertHarmless(page) {
  assert.equal(await page.evaluate(() => window.harmed), undefined);
  assert.equal(await page.locator("img[src=x]").count(), 0);
}

export default {
  "a wrong answer is explained": async ({ tab, answers }) => {
    const page = await tab();
    await openProblem(page, "pair-sum");
    await writeAnswer(page, answers.wrong);
    assert.equal(await submit(page), "WA");
    const explained = page.locator(".results section[aria-label^=Case]");
    assert.ok((await explained.locator(".summary").textContent()).trim().length > 0);
    for (const label of ["Input", "Expected", "Got"]) {
      assert.ok((await explained.getByLabel(label, { exact: true }).textContent()).length > 0, label);
    }
    assert.ok((await explained.locator("mark").count()) > 0, "the difference is marked");
    const scrolls = await page.evaluate(() => document.documentElement.scrollHeight > window.innerHeight);
    assert.ok(!scrolls, "a long result scrolls in its pane and leaves the page as it is");
    const cells = await page.locator(".results .strip button").allTextContents();
    assert.ok(cells.every((cell) => /^[A-Z]{2,3}$/.test(cell.trim())), `every cell has letters: ${cells}`);
  },

  "long values are shortened, and shown whole when asked for": async ({ tab, answers }) => {
    const page = await tab();
    await openProblem(page, "pair-sum");
    await writeAnswer(page, answers.wrongIfLong);
    assert.equal(await submit(page), "WA");
    const input = page.locator(".results section[aria-label^=Case]").getByLabel("Input", { exact: true });
    assert.ok((await input.textContent()).length < 20_000, "shortened");
    await page.getByRole("button", { name: "Show the whole values" }).click();
    await page.getByText("· whole").first().waitFor();
    const whole = await input.textContent();
    assert.ok(whole.length > 100_000 && !whole.includes("characters left out"), `${whole.length} characters`);
  },

  "a claim is held against the growth that was measured": async ({ tab, answers }) => {
    const page = await tab();
    await openProblem(page, "pair-sum");
    await writeAnswer(page, answers.accepted);
    await page.getByLabel("Your claim: how the time grows").selectOption("O(n^3)");
    assert.equal(await submit(page), "AC");
    const growth = page.getByRole("region", { name: "Growth of the time" });
    await growth.waitFor();
    assert.ok((await growth.textContent()).includes("Your claim of O(n^3) does not fit."), await growth.textContent());
  },

  "a compile error shows what the compiler said": async ({ tab, answers }) => {
    const page = await tab();
    await openProblem(page, "pair-sum");
    await writeAnswer(page, answers.broken);
    assert.equal(await submit(page), "CE");
    await assertShows(page, ".results pre[aria-label=Compiler]", "error");
  },

  "what a program prints stays text": async ({ tab, answers, server }) => {
    const page = await tab();
    await openProblem(page, "pair-sum");
    await writeAnswer(page, answers.printsMarkup);
    assert.equal(await submit(page), "AC");
    await assertShows(page, ".results pre[aria-label*=stdout]", markup);
    await assertHarmless(page);
    const { submissions } = await server.api("/submissions?problem=pair-sum");
    await page.goto(`/submissions/${submissions[0].id}`);
    await page.waitForSelector("pre[aria-label*=stdout]");
    await assertShows(page, "pre[aria-label*=stdout]", markup);
    await assertHarmless(page);
  },

  "the package's own answer is accepted, and the problem counts as solved": async ({ tab, answers, server }) => {
    const page = await tab();
    await openProblem(page, "pair-sum");
    await writeAnswer(page, answers.accepted);
    assert.equal(await draftOf(page, "pair-sum"), answers.accepted, "the editor holds what was typed");
    assert.equal(await submit(page), "AC");
    await page.locator(".pane .title .solved").waitFor();
    const { submissions } = await server.api("/submissions?problem=pair-sum");
    assert.equal(submissions[0].verdict, "AC");
    assert.equal((await server.api(`/submissions/${submissions[0].id}`)).source, answers.accepted);
    const cells = await page.locator(".results .strip button").allTextContents();
    assert.ok(cells.length > 1 && cells.every((cell) => cell.trim() === "AC"), String(cells));
    await page.getByRole("tab", { name: "Editorial" }).click();
    await page.locator("#problem-panel-editorial .prose").waitFor();
  },

  "own cases are judged beside the samples; broken ones are never sent": async ({ tab, answers, server }) => {
    const { samples } = await server.api("/problems/pair-sum");
    const page = await tab();
    await openProblem(page, "pair-sum");
    await writeAnswer(page, answers.accepted);
    await page.getByRole("tab", { name: /^Own cases/ }).click();
    await page.getByRole("button", { name: `Add from sample “${samples[0].name}”` }).click();
    const input = page.locator("#own-input-0");
    const sample = await input.inputValue();
    assert.deepEqual({ args: JSON.parse(sample) }, samples[0].input);
    let sent = 0;
    page.on("request", (request) => (sent += request.method() === "POST" && request.url().endsWith("/runs") ? 1 : 0));
    await input.fill(`${sample} and more`);
    await page.getByRole("button", { name: "Run", exact: true }).click();
    await page.getByText("The input is not JSON").waitFor();
    assert.equal(sent, 0);
    await input.fill(sample);
    assert.equal(await run(page), "AC");
    assert.equal(sent, 1);
    assert.equal(await page.locator(".results .strip button").count(), samples.length + 1);
  },

  "the verdict arrives even when the stream of events does not": async ({ tab, answers }) => {
    const page = await tab({ expects: /Failed to load resource/ });
    await page.route("**/events", (route) => route.abort());
    await openProblem(page, "pair-sum");
    await writeAnswer(page, answers.accepted);
    assert.equal(await run(page), "AC");
  },

  "past submissions are listed and open": async ({ tab, server }) => {
    const { submissions } = await server.api("/submissions");
    assert.ok(submissions.length > 0, "the checks before have submitted");
    const page = await tab();
    await page.goto("/submissions");
    await page.waitForSelector("tbody tr");
    assert.equal(await page.locator("tbody tr").count(), submissions.length);
    await page.getByRole("link", { name: `Submission #${submissions[0].id}` }).click();
    await page.getByRole("heading", { name: `Submission ${submissions[0].id}` }).waitFor();
    await page.waitForSelector(".cm-content[aria-readonly=true], .cm-content[contenteditable]");
    await assertShows(page, ".banner .code", submissions[0].verdict);
  },

  "a problem's own tab lists its submissions, and a click opens one": async ({ tab }) => {
    const page = await tab();
    await openProblem(page, "pair-sum");
    await page.getByRole("tab", { name: "Submissions" }).click();
    await page.locator("#problem-panel-submissions tbody tr").first().click();
    await page.waitForURL(/\/submissions\/\d+$/);
  },

  "a refusal's detail is shown, and the draft stays": async ({ tab, answers }) => {
    const detail = "The source holds a byte that is not UTF-8.";
    const page = await tab({ expects: /422/ });
    await page.route("**/api/v1/submissions", (route) =>
      route.fulfill({
        status: 422,
        contentType: "application/problem+json",
        body: JSON.stringify({ type: "about:blank", title: "Cannot be judged", status: 422, detail }),
      }),
    );
    await openProblem(page, "pair-sum");
    await writeAnswer(page, answers.accepted);
    await page.getByRole("button", { name: "Submit", exact: true }).click();
    await page.getByText(detail).waitFor();
    assert.equal(await draftOf(page, "pair-sum"), answers.accepted);
  },
};
