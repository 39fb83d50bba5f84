// Where things are, and the packages that the page's build has installed.
import { createRequire } from "node:module";
import path from "node:path";

function needed(name) {
  const value = process.env[name];
  if (!value) {
    console.error(`${name} is not set. Run this suite through CTest: ctest -R web.browser`);
    process.exit(2);
  }
  return value;
}

export const sourceFolder = needed("SPAR_SOURCE_DIR");
export const binaryFolder = needed("SPAR_BINARY_DIR");
export const pageFolder = path.join(binaryFolder, "share", "spar", "web");
export const failureFolder = path.join(binaryFolder, "Testing", "web");

const requireFromPage = createRequire(path.join(needed("SPAR_NODE_MODULES"), "from-here.js"));

export const { chromium } = requireFromPage("playwright-core");
export const axeSource = requireFromPage("axe-core").source;
