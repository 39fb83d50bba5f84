'use strict';
// The solution's source: compiled once, and run for every case anew, so that what it keeps in variables of its own begins
// afresh. Both kinds of modules are taken; scripts, as they are pasted from elsewhere, are CommonJS modules here.
const vm = require('vm');
const { builtinModules, createRequire } = require('module');
const { classes } = require('./nodes.js');
const b = require('./builtins.js');

const reserved = new Set(['delete', 'default', 'in', 'new', 'return', 'switch', 'this', 'throw', 'try', 'typeof', 'var',
  'void', 'while', 'with', 'yield', 'let', 'static', 'enum', 'await', 'implements', 'package', 'protected', 'interface',
  'private', 'public', 'import', 'export', 'extends', 'function', 'finally', 'for', 'if', 'else', 'do', 'continue',
  'const', 'class', 'catch', 'case', 'break', 'debugger', 'instanceof', 'null', 'true', 'false', 'super']);
const onlyInModules = /^(?:Cannot use import statement|Unexpected token 'export'|Cannot use 'import\.meta'|await is only valid)/;

/** An object with what the source calls by these names, as text that stands at its end. */
function lookUp(names) {
  const members = names.filter((name) => !reserved.has(name))
    .map((name) => `${name}: typeof ${name} === 'undefined' ? undefined : ${name}`);
  return `{ ${members.join(', ')} }`;
}

/** Makes a function of the source: each call runs it and gives its names. Throws what the compiler throws. */
function compileScript(source, path, names) {
  const run = vm.compileFunction(`${source}\n;return ${lookUp(names)};`, ['exports', 'require', 'module', '__filename', '__dirname'], { filename: path });
  const require = createRequire(path);
  const folder = path.slice(0, path.lastIndexOf('/'));
  return () => {
    const module = { exports: {} };
    const found = b.apply(run, module.exports, [module.exports, require, module, path, folder]);
    return { found, exported: module.exports };
  };
}

async function link(specifier) {
  const builtin = specifier.replace(/^node:/, '');
  if (!builtinModules.includes(builtin)) throw new Error(`there is no module '${specifier}' here; those of Node itself can be imported`);
  const module = require(builtin);
  const names = Object.keys(module).filter((name) => name !== 'default');
  return new vm.SyntheticModule(['default', ...names], function () {
    this.setExport('default', module);
    for (const name of names) this.setExport(name, module[name]);
  });
}

/** Where a module cannot be compiled: Node tells the line of a script only, so that what makes it a module is blanked. */
function explained(error, source, path) {
  const blank = (text) => text.replace(/[^\n]/g, ' ');
  const script = source.replace(/^\s*import\b[^;\n]*;?|^\s*export\s+(?:default\s+)?/gm, blank);
  try {
    vm.compileFunction(script, [], { filename: path });
    return error;
  } catch (located) {
    return located.message === error.message ? located : error;
  }
}

/** The same for a source that imports or exports; each call gives a promise. */
function compileModule(source, path, names) {
  const text = `${source}\n;export const __spar_names = ${lookUp(names)};`;
  const make = () => new vm.SourceTextModule(text, { identifier: path });
  let first = make(); // a source that cannot be compiled is found out at once
  return async () => {
    const module = first ?? make();
    first = null;
    await module.link(link);
    await module.evaluate();
    return { found: module.namespace.__spar_names, exported: module.namespace };
  };
}

function compileSolution(source, path, names) {
  Object.assign(globalThis, classes); // what the solution defines itself comes first
  try {
    return compileScript(source, path, names);
  } catch (error) {
    if (!onlyInModules.test(error.message)) throw error;
    try {
      return compileModule(source, path, names);
    } catch (fault) {
      throw explained(fault, source, path);
    }
  }
}

module.exports = { compileSolution };
