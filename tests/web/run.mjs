// Runs every check in order against one server and one browser; each check gets fresh tabs. The order matters where a
// check looks at what the ones before it have submitted. Arguments, if any, choose checks by a part of their name.
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";

import accessibility from "./checks/accessibility.mjs";
import delivery from "./checks/delivery.mjs";
import editor from "./checks/editor.mjs";
import judging from "./checks/judging.mjs";
import keyboard from "./checks/keyboard.mjs";
import problemList from "./checks/problem_list.mjs";
import statement from "./checks/statement.mjs";
import { readAnswers } from "./support/answers.mjs";
import { openTab, startBrowser } from "./support/browser.mjs";
import { failureFolder } from "./support/environment.mjs";
import { startServer } from "./support/server.mjs";

const CHECKS = Object.entries({
  ...delivery,
  ...problemList,
  ...statement,
  ...editor,
  ...judging,
  ...keyboard,
  ...accessibility,
});

/** Runs one check. Returns null, or what was wrong. */
async function runCheck(check, name, shared) {
  const tabs = [];
  const tab = async ({ base = shared.server.base, ...options } = {}) => {
    tabs.push(await openTab(shared.browser, base, options));
    return tabs.at(-1);
  };
  try {
    const note = await check({ ...shared, tab });
    const complaints = tabs.flatMap((page) => page.complaints);
    if (complaints.length > 0) {
      throw new Error(complaints.join("\n"));
    }
    console.log(`ok    ${name}${note ? ` (${note})` : ""}`);
    return null;
  } catch (error) {
    console.log(`FAIL  ${name}\n${String(error?.stack ?? error).replace(/^/gm, "      ")}`);
    for (const [index, page] of tabs.entries()) {
      const file = path.join(failureFolder, `${name.replace(/[^a-z0-9]+/gi, "-")}-${index}.png`);
      await page.screenshot({ path: file }).then(() => console.log(`      see ${file}`), () => {});
      page.complaints.forEach((complaint) => console.log(`      ${complaint}`));
    }
    return error;
  } finally {
    await Promise.all(tabs.map((page) => page.context().close()));
  }
}

async function main() {
  rmSync(failureFolder, { recursive: true, force: true });
  mkdirSync(failureFolder, { recursive: true });
  const wanted = process.argv.slice(2);
  const chosen = CHECKS.filter(([name]) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
  const answers = readAnswers();
  const browser = await startBrowser();
  const server = await startServer();
  let failures = 0;
  try {
    for (const [name, check] of chosen) {
      failures += (await runCheck(check, name, { browser, server, answers })) === null ? 0 : 1;
    }
    if (failures > 0) {
      console.log(`\nThe server said:\n${server.log()}`);
    }
  } finally {
    await browser.close();
    await server.remove();
  }
  console.log(`${chosen.length - failures} of ${chosen.length} checks passed`);
  return failures === 0 && chosen.length > 0 ? 0 : 1;
}

main().then(
  (code) => process.exit(code),
  (error) => {
    console.error(String(error?.stack ?? error));
    process.exit(1);
  },
);
