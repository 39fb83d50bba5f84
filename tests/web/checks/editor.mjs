// The editor: drafts, stubs, languages, the clock.
import assert from "node:assert/strict";

import { draftOf, openProblem, writeAnswer } from "../support/workbench.mjs";

const DRAFT = "// a thought that must not be lost\n";

const shownText = (page) => page.locator(".cm-content").innerText();

export default {
  "a draft survives a reload, and a reset brings the stub back": async ({ tab, server }) => {
    const { stubs } = await server.api("/problems/longest-run");
    const page = await tab();
    await openProblem(page, "longest-run");
    await writeAnswer(page, DRAFT);
    await page.reload();
    await page.waitForSelector(".cm-content");
    assert.ok((await shownText(page)).includes(DRAFT.trim()));
    await page.getByRole("button", { name: "Reset" }).click();
    await page.getByRole("button", { name: "Keep" }).click();
    assert.equal(await draftOf(page, "longest-run"), DRAFT, "declining keeps the draft");
    await page.getByRole("button", { name: "Reset" }).click();
    await page.getByRole("button", { name: "Reset" }).click();
    assert.equal((await shownText(page)).replace(/\s+/g, " ").trim(), stubs.cpp.replace(/\s+/g, " ").trim());
    assert.equal(await draftOf(page, "longest-run"), null, "a stub is no draft");
  },

  "each language has its own draft and stub": async ({ tab }) => {
    const page = await tab();
    await openProblem(page, "longest-run", "cpp");
    await writeAnswer(page, DRAFT);
    await page.getByLabel("Language", { exact: true }).selectOption("python");
    await page.waitForSelector(".cm-content[data-language=python]");
    assert.ok(!(await shownText(page)).includes(DRAFT.trim()));
    await page.getByLabel("Language", { exact: true }).selectOption("cpp");
    await page.waitForSelector(".cm-content[data-language=cpp]");
    assert.ok((await shownText(page)).includes(DRAFT.trim()));
  },

  "a language that is not installed cannot be chosen, and says how to install it": async ({ tab, server }) => {
    const { languages } = await server.api("/languages");
    const { stubs } = await server.api("/problems/pair-sum");
    const page = await tab();
    await openProblem(page, "pair-sum");
    for (const language of languages.filter(({ id }) => id in stubs)) {
      const option = page.locator(`select[aria-label=Language] option[value="${language.id}"]`);
      assert.equal(await option.isDisabled(), !language.available, language.id);
      if (!language.available) {
        assert.ok((await option.textContent()).includes(language.install), language.install);
      }
    }
  },

  "the first key starts the clock, which counts down and then up": async ({ tab, server }) => {
    const slug = "bracket-balance";
    const { minutes } = await server.api(`/problems/${slug}`);
    const page = await tab();
    await page.clock.install();
    await openProblem(page, slug);
    await page.getByRole("button", { name: "Start timer" }).waitFor();
    await writeAnswer(page, DRAFT);
    const clock = page.getByRole("timer");
    await clock.waitFor();
    assert.match(await clock.textContent(), /^\s*\d\d:\d\d\s*$/);
    const { attempts } = await server.api(`/attempts?problem=${slug}`);
    assert.equal(attempts.length, 1);
    assert.equal(attempts[0].outcome, "open");
    await page.clock.fastForward((attempts[0].minutes + 2) * 60_000);
    await page.locator(".clock.over").waitFor();
    assert.match(await clock.textContent(), /over\s*\+0[12]:\d\d/);
    assert.equal(attempts[0].minutes, minutes);
  },

  "giving up ends the attempt": async ({ tab, server }) => {
    const page = await tab();
    await openProblem(page, "bracket-balance");
    await page.getByRole("button", { name: "Give up" }).click();
    await page.getByRole("group", { name: "Give this attempt up?" }).getByRole("button", { name: "Give up" }).click();
    await page.getByRole("button", { name: "Start again" }).waitFor();
    const { attempts } = await server.api("/attempts?problem=bracket-balance");
    assert.equal(attempts[0].outcome, "given_up");
  },
};
