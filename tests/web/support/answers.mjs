// Answers to pair-sum. All are made from the package's own accepted one, so that they follow its signature.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

import { sourceFolder } from "./environment.mjs";

function acceptedAnswer() {
  const folder = path.join(sourceFolder, "problems/algorithms/pair-sum/submissions/accepted");
  const name = readdirSync(folder).sort().find((file) => file.endsWith(".cpp"));
  if (!name) {
    throw new Error(`${folder} holds no C++ answer`);
  }
  return readFileSync(path.join(folder, name), "utf8");
}

/** Puts a statement first into the body of pair_sum. */
function withStatement(source, statement) {
  const changed = source.replace(/(\bpair_sum\s*\([^)]*\)[^;{]*\{)/, `$1\n  ${statement}`);
  if (changed === source) {
    throw new Error("no function pair_sum in the accepted answer");
  }
  return changed;
}

export const markup = '<img src=x onerror="window.harmed=1"><script>window.harmed=1</script>';

export function readAnswers() {
  const accepted = acceptedAnswer();
  return {
    accepted,
    wrong: withStatement(accepted, "return {}; // nothing"),
    wrongIfLong: withStatement(accepted, "if (values.size() > 1000) return {};"),
    broken: `${accepted}\nthis is not C++;\n`,
    printsMarkup: withStatement(
      `#include <cstdio>\n${accepted}`,
      `std::printf("${markup.replaceAll('"', '\\"')}\\n");\n  std::fflush(stdout);`,
    ),
  };
}
