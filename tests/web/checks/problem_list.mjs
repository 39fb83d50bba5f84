// "/": the list, search and filters, the theme.
import assert from "node:assert/strict";

const titles = (page) => page.locator("ul[aria-label=Problems] .title").allTextContents();

async function open(tab, options) {
  const page = await tab(options);
  await page.goto("/");
  await page.waitForSelector("ul[aria-label=Problems] a");
  return page;
}

export default {
  "the list shows every problem of the bank": async ({ tab, server }) => {
    const { problems } = await server.api("/problems");
    const page = await open(tab);
    assert.deepEqual(await titles(page), problems.map((problem) => problem.title));
  },

  "search narrows the list, and an empty result offers the way back": async ({ tab, server }) => {
    const { problems } = await server.api("/problems");
    const { title } = problems.find((problem) => problem.slug === "pair-sum");
    const page = await open(tab);
    const field = page.getByLabel("Search problems");
    await field.fill(title.toLowerCase());
    assert.equal((await titles(page))[0], title);
    await field.fill("ledger refunds"); // words of its statement alone
    await page.waitForFunction(() => document.querySelectorAll("ul[aria-label=Problems] .title").length > 0);
    assert.deepEqual(await titles(page), [title]);
    await field.fill("no such problem anywhere");
    await page.getByRole("button", { name: "Clear the search and filters" }).click();
    assert.equal((await titles(page)).length, problems.length);
  },

  "filters live in the address and survive a reload": async ({ tab, server }) => {
    const { problems } = await server.api("/problems");
    const easy = problems.filter((problem) => problem.difficulty === "easy").map((problem) => problem.title);
    const page = await open(tab);
    await page.getByRole("button", { name: "easy", exact: true }).click();
    assert.deepEqual(await titles(page), easy);
    await page.reload();
    await page.waitForSelector("ul[aria-label=Problems] a");
    assert.deepEqual(await titles(page), easy);
  },

  "a list shows its parts in its own order, and is let go again": async ({ tab, server }) => {
    const { lists } = await server.api("/lists");
    const { problems } = await server.api("/problems");
    const titleOf = (slug) => problems.find((problem) => problem.slug === slug).title;
    const page = await open(tab);
    for (const list of lists) {
      await page.getByRole("button", { name: list.title }).click();
      assert.deepEqual(await page.locator("main h2").allTextContents(), list.parts.map((part) => part.title));
      const slugs = list.parts.flatMap((part) => part.problems);
      assert.deepEqual(await page.locator("main ul .title").allTextContents(), slugs.map(titleOf));
      assert.ok(page.url().endsWith(`list=${list.name}`), page.url());
    }
    await page.getByRole("button", { name: lists.at(-1).title }).click();
    assert.equal((await titles(page)).length, problems.length);
  },

  "the footer tells the isolation level and what it protects from": async ({ tab, server }) => {
    const health = await server.api("/health");
    const page = await open(tab);
    await page.getByText(health.protection).waitFor();
    const text = await page.locator("footer").textContent();
    assert.ok(text.includes(health.isolation_level.replaceAll("-", " ")), text);
  },

  "the theme follows the system until one is chosen, and the choice is remembered": async ({ tab }) => {
    const page = await open(tab, { scheme: "dark" });
    const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    assert.equal(await theme(), "dark");
    const dark = await background();
    await page.getByRole("button", { name: "Use the light theme" }).click();
    assert.equal(await theme(), "light");
    assert.notEqual(await background(), dark);
    await page.reload();
    assert.equal(await theme(), "light");
  },

  "an address that is no page says so": async ({ tab }) => {
    const page = await tab({ expects: /404/ });
    await page.goto("/nothing/here");
    await page.getByRole("heading", { name: "There is no such page." }).waitFor();
    await page.goto("/problems/no-such-problem");
    await page.getByRole("heading", { name: "There is no problem “no-such-problem”." }).waitFor();
    await page.goto("/submissions/999999");
    await page.getByRole("heading", { name: "There is no submission 999999." }).waitFor();
  },
};
