'use strict';
// Compiles a solution with TypeScript's own library: checks its types and writes JavaScript, with a map back to its lines.
//
//   node compile.js TYPESCRIPT.JS FOLDER               solution.ts -> solution.js, solution.js.map, with what was prepared
//   node compile.js TYPESCRIPT.JS FOLDER --prepare     -> typescript.code in FOLDER: the library, compiled by this Node
//
// tsc would read more declarations than a solution needs, and Node would compile the library (10 MB) each time.
const fs = require('fs');
const path = require('path');
const vm = require('vm');

const [library, folder, mode] = process.argv.slice(2);
const preparing = mode === '--prepare';
const source = 'solution.ts';
const ambient = path.join(__dirname, 'globals.d.ts');
const sample = `class Solution {
  private seen: Map<number, string[]> = new Map();
  total(values: number[], pairs: [string, number][]): number {
    for (const [name, value] of pairs) this.seen.set(value, [...(this.seen.get(value) ?? []), name]);
    return values.filter((value) => value > 0).map((value) => value * 2).reduce((sum, value) => sum + value, 0);
  }
}
function wrong(x: number): string { return x; }
`;

function loadTypeScript() {
  const kept = path.join(folder, 'typescript.code');
  const cachedData = !preparing && fs.existsSync(kept) ? fs.readFileSync(kept) : undefined;
  const wrapped = `(function (exports, require, module, __filename, __dirname) {${fs.readFileSync(library, 'utf8')}\n})`;
  const script = new vm.Script(wrapped, { filename: library, cachedData });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module, library, path.dirname(library));
  return { ts: module.exports, script };
}

function compile(ts, text) {
  const options = {
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts'],
    types: [],
    module: ts.ModuleKind.CommonJS,
    moduleResolution: ts.ModuleResolutionKind.NodeJs,
    moduleDetection: 'force', // names of a solution are its own: it may define a ListNode
    esModuleInterop: true,
    // As code is checked where most of what is pasted comes from: null is a value of every type.
    strictBindCallApply: true,
    strictFunctionTypes: true,
    sourceMap: true,
    skipLibCheck: true,
    skipDefaultLibCheck: true,
  };
  if (ts.ModuleDetectionKind) options.moduleDetection = ts.ModuleDetectionKind.Force;
  const written = {};
  const read = (file) => (file === source ? text : fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined);
  const host = {
    fileExists: (file) => read(file) !== undefined,
    readFile: read,
    getSourceFile: (file, target) => {
      const contents = read(file);
      return contents === undefined ? undefined : ts.createSourceFile(file, contents, target);
    },
    getDefaultLibFileName: () => path.join(path.dirname(library), 'lib.es2022.d.ts'),
    getDefaultLibLocation: () => path.dirname(library),
    getCurrentDirectory: () => '',
    getDirectories: () => [],
    getCanonicalFileName: (file) => file,
    getNewLine: () => '\n',
    useCaseSensitiveFileNames: () => true,
    writeFile: (file, contents) => { written[file] = contents; },
  };
  const program = ts.createProgram([source, ambient], options, host);
  const file = program.getSourceFile(source);
  const faults = [...program.getOptionsDiagnostics(), ...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
  if (faults.length === 0) program.emit(file);
  return { written, faults };
}

/** Like tsc's own words, with the line beneath. */
function told(ts, fault) {
  const message = ts.flattenDiagnosticMessageText(fault.messageText, '\n');
  if (!fault.file) return `error TS${fault.code}: ${message}\n`;
  const { line, character } = fault.file.getLineAndCharacterOfPosition(fault.start);
  const text = fault.file.text.split('\n')[line];
  return `${fault.file.fileName}:${line + 1}:${character + 1}: error TS${fault.code}: ${message}\n${text}\n${' '.repeat(character)}^\n`;
}

function main() {
  const { ts, script } = loadTypeScript();
  if (preparing) {
    compile(ts, sample);
    fs.writeFileSync(path.join(folder, 'typescript.code'), script.createCachedData()); // with what a compile has used
    return;
  }
  const { written, faults } = compile(ts, fs.readFileSync(source, 'utf8'));
  for (const fault of faults) process.stderr.write(told(ts, fault));
  if (faults.length > 0) process.exit(1);
  for (const [file, contents] of Object.entries(written)) fs.writeFileSync(file, contents);
}

main();
