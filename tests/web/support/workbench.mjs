// What a user does on a problem's page.
import assert from "node:assert/strict";

/** Judging compiles with the real compiler; a slow machine may take long, a hung one fails here. */
const JUDGING_MILLISECONDS = 120_000;

export async function openProblem(page, slug, language = "cpp") {
  await page.goto(`/problems/${slug}`);
  await page.waitForSelector(".cm-content");
  const select = page.getByLabel("Language", { exact: true });
  if ((await select.inputValue()) !== language) {
    await select.selectOption(language);
    await page.waitForSelector(".cm-content");
  }
}

/** Types over whatever stands in the editor. */
export async function writeAnswer(page, source) {
  await page.locator(".cm-content[contenteditable=true]").focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(source);
}

/** The whole text of the editor, also the lines that are scrolled away. */
export async function draftOf(page, slug, language = "cpp") {
  return page.evaluate((key) => localStorage.getItem(key), `spar.draft.${slug}.${language}`);
}

/** Waits for the verdict that comes after `act`. Returns its code. */
export async function verdictAfter(page, act) {
  await act();
  const code = page.locator(".results .banner .code");
  // The old banner, if any, goes when something new is handed in.
  await page.waitForSelector(".results .banner .spinner, .results .banner .code");
  await page.waitForFunction(() => !document.querySelector(".results .banner .spinner"), null, {
    timeout: JUDGING_MILLISECONDS,
  });
  await code.waitFor();
  return code.textContent();
}

export const run = (page) => verdictAfter(page, () => page.getByRole("button", { name: "Run", exact: true }).click());

export const submit = (page) =>
  verdictAfter(page, () => page.getByRole("button", { name: "Submit", exact: true }).click());

/** Asserts that the texts of every match of `selector`, joined, contain `part`. */
export async function assertShows(page, selector, part) {
  const text = (await page.locator(selector).allTextContents()).join("\n");
  assert.ok(text.includes(part), `expected "${part}" in ${selector}, which shows:\n${text}`);
}
