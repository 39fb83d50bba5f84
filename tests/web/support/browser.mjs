// The browser, and tabs that notice everything that must not happen: console errors, exceptions, policy violations.
import { existsSync } from "node:fs";

import { chromium } from "./environment.mjs";

const CHROMIUM = process.env.SPAR_CHROMIUM ?? "/usr/bin/chromium";

export async function startBrowser() {
  if (!existsSync(CHROMIUM)) {
    throw new Error(`${CHROMIUM} is missing. Install it with: apt install chromium`);
  }
  return chromium.launch({
    executablePath: CHROMIUM,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"],
  });
}

/**
 * A tab in a fresh profile. `page.complaints` gathers what went wrong; a check that provokes errors on purpose names
 * them in `expects` (a pattern).
 */
export async function openTab(browser, base, { scheme = "light", width = 1440, height = 900, expects = null } = {}) {
  const context = await browser.newContext({ baseURL: base, colorScheme: scheme, viewport: { width, height } });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.complaints = [];
  const complain = (text) => {
    if (!expects?.test(text)) {
      page.complaints.push(text);
    }
  };
  page.on("console", (message) => {
    if (message.type() === "error" || /Content Security Policy/i.test(message.text())) {
      complain(`console: ${message.text()}`);
    }
  });
  page.on("pageerror", (error) => complain(`exception: ${error.stack ?? error}`));
  await page.exposeFunction("tellViolation", (text) => complain(`policy violation: ${text}`));
  await page.addInitScript(() =>
    document.addEventListener("securitypolicyviolation", (event) =>
      window.tellViolation(`${event.violatedDirective} ${event.blockedURI}`),
    ),
  );
  return page;
}
