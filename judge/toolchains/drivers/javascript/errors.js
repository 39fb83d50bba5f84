'use strict';
// What the solution threw, in the user's terms: its text, and the lines of the solution that it came through. Needed
// only when something went wrong, and loaded before the solution all the same.
const fs = require('fs');
const { SourceMap } = require('module');

const shownPlaces = 12;

/** @param folder where the solution is; @param compiled its file there; @param written the file that the user wrote */
function makeDescriber(folder, compiled, written) {
  const place = new RegExp(`at (?:(?:async |new )?([^\\s(]+) .*?\\(?)?(?:[^\\s()]*/)?${compiled.replace('.', '\\.')}:(\\d+):(\\d+)`);
  const toWritten = (line, column) => {
    if (compiled === written) return line;
    const map = new SourceMap(JSON.parse(fs.readFileSync(`${folder}/${compiled}.map`, 'utf8')));
    const entry = map.findEntry(line - 1, column - 1);
    return entry.originalLine === undefined ? line : entry.originalLine + 1;
  };

  const placesOf = (stack) => {
    const source = fs.readFileSync(`${folder}/${written}`, 'utf8').split('\n');
    const places = [];
    for (const text of stack.split('\n')) {
      const found = place.exec(text);
      if (!found) continue;
      const line = toWritten(Number(found[2]), Number(found[3]));
      if (line > source.length) continue;
      const name = (found[1] ?? '').replace(/^(?:Object|Module|module|exports|Reflect)\./, '');
      places.push(`  line ${line}${name ? `, in ${name}` : ''}: ${source[line - 1].trim()}`);
    }
    return places.slice(0, shownPlaces);
  };

  return (error) => {
    try {
      if (!(error instanceof Error)) return `the solution threw ${typeof error === 'object' ? 'an object that is no Error' : String(error)}`;
      const text = `${error.name}: ${error.message}`;
      return [text, ...placesOf(String(error.stack))].join('\n');
    } catch {
      return 'the solution threw something that cannot be described';
    }
  };
}

/** What the compiler says of a source it refuses: the place, and what is wrong. */
function describeSyntax(error) {
  return `${String(error.stack).split('\n    at ')[0]}\n`;
}

module.exports = { makeDescriber, describeSyntax };
