// How the page is served: policy, size, and a server that goes away.
import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

import { pageFolder } from "../support/environment.mjs";
import { startServer } from "../support/server.mjs";
import { openProblem } from "../support/workbench.mjs";

/** DESIGN.md's budget for the script until the editor is ready, in compressed bytes. */
const SCRIPT_BUDGET = 350_000;

export default {
  "the content security policy allows no inline script": async ({ server }) => {
    const policy = (await fetch(server.base)).headers.get("content-security-policy") ?? "";
    assert.match(policy, /default-src 'none'/);
    assert.match(policy, /script-src 'self'(;|$)/);
  },

  "the script that a problem needs stays within its budget": async ({ tab }) => {
    const page = await tab();
    const bodies = [];
    const collect = (response) => {
      if (response.request().resourceType() === "script") {
        bodies.push(response.body());
      }
    };
    page.on("response", collect);
    await openProblem(page, "pair-sum");
    await page.waitForLoadState("networkidle");
    page.off("response", collect); // a body that is asked for as the page closes would never come
    const size = (await Promise.all(bodies)).reduce((sum, body) => sum + gzipSync(body).length, 0);
    assert.ok(size > 50_000 && size < SCRIPT_BUDGET, `${size} bytes`);
    return `${(size / 1000).toFixed(0)} kB of compressed script`;
  },

  "every script and style sheet has its compressed twin": async () => {
    const assets = path.join(pageFolder, "assets");
    const texts = readdirSync(assets).filter((name) => /\.(js|css)$/.test(name));
    assert.ok(texts.length > 4);
    assert.deepEqual(texts.filter((name) => !existsSync(path.join(assets, `${name}.gz`))), []);
  },

  "a server that goes away is named, and the page recovers when it is back": async ({ tab }) => {
    const first = await startServer();
    const page = await tab({ base: first.base, expects: /Failed to load resource|ERR_CONNECTION/ });
    await page.goto("/");
    await page.waitForSelector("ul[aria-label=Problems] a");
    await first.stop();
    await page.getByRole("link", { name: "Submissions" }).click();
    await page.getByText("The server does not answer", { exact: true }).waitFor();
    const second = await startServer({ port: first.port, data: first.data });
    try {
      await page.getByText("Nothing handed in yet.").waitFor();
    } finally {
      await second.remove();
    }
  },
};
