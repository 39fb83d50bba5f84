'use strict';
// The driver of JavaScript and TypeScript: serves cases to a solution, all in this process.
//
//   node driver.js FOLDER COMPILED [WRITTEN]   FOLDER/COMPILED is run; errors name lines of FOLDER/WRITTEN
//
// The protocol is that of runner/wire/protocol.hpp ("session"). README.md beside this file says what a solution can do to
// the process that it shares, and why it gains nothing by it.
const fs = require('fs');
const b = require('./builtins.js');
const values = require('./values.js');
const { classes } = require('./nodes.js');
const { compileSolution } = require('./solution.js');
const { makeDescriber, describeSyntax } = require('./errors.js');

const FRAMES = 3;
const RESULTS = 4;
const VALUE = 0;
const COMPLAINT = 1;
const MISUSE = 3;
const NOT_COMPILED = 5;

const { readSync, writeSync } = fs;
const leave = process.reallyExit.bind(process);
const cpuUsage = process.cpuUsage.bind(process);
const resourceUsage = process.resourceUsage.bind(process);
const allocate = Buffer.alloc;
const encode = Buffer.from;
const { utf8Slice, writeUInt32LE, writeBigUInt64LE } = Buffer.prototype;
const [folder, compiled, written = compiled] = process.argv.slice(2);
const describe = makeDescriber(folder, compiled, written);

let inHand = false; // a frame whose result has not been written
let cpuBefore = { user: 0, system: 0 };

function readExactly(size) {
  const buffer = allocate(size);
  for (let at = 0; at < size;) {
    const count = readSync(FRAMES, buffer, at, size - at, null);
    if (count === 0) leave(0); // the judge has nothing more
    at += count;
  }
  return buffer;
}

function writeAll(buffer) {
  for (let at = 0; at < buffer.length;) at += writeSync(RESULTS, buffer, at, buffer.length - at, null);
}

const noNonce = allocate(8);

function writeResult(nonce, status, text) {
  const bytes = encode(text, 'utf8');
  const header = allocate(29);
  for (let i = 0; i < 8; i++) header[i] = nonce[i];
  header[8] = status;
  const cpu = cpuUsage();
  const used = cpu.user + cpu.system - cpuBefore.user - cpuBefore.system;
  b.apply(writeBigUInt64LE, header, [b.BigInt(used) * 1000n, 9]);
  b.apply(writeBigUInt64LE, header, [b.BigInt(resourceUsage().maxRSS) * 1024n, 17]);
  b.apply(writeUInt32LE, header, [bytes.length, 25]);
  writeAll(header);
  writeAll(bytes);
}

/** The result of the frame in hand. Only now is its nonce read. */
function answer(status, text) {
  inHand = false;
  writeResult(readExactly(8), status, text);
  if (status !== VALUE) leave(0); // whatever a case that failed has left behind, the next one begins afresh
}

/** As declared, in camelCase and in PascalCase. */
function spellings(name) {
  const [head, ...rest] = name.split('_');
  const capital = (word) => word.slice(0, 1).toUpperCase() + word.slice(1);
  const tail = rest.map(capital).join('');
  return [...new Set([name, head + tail, capital(head) + tail])];
}

/** The first of the spellings under which `owner` has a function. */
function member(owner, names) {
  if (owner === null || owner === undefined) return undefined;
  for (let i = 0; i < names.length; i++) if (typeof owner[names[i]] === 'function') return names[i];
  return undefined;
}

class Misuse {
  constructor(text) {
    this.text = text;
  }
}

/** Functions with defaults, rest parameters or `arguments` take what they are given. */
function checkArity(called, name, parameters) {
  const text = b.sourceOf(called);
  const end = text.indexOf(')');
  const head = text.slice(0, end < 0 ? text.length : end);
  const takesAny = head.includes('...') || head.replace('=>', '').includes('=') || text.includes('arguments') || text.includes('[native code]');
  if (takesAny || called.length === parameters.length) return;
  const count = `${called.length} parameter${called.length === 1 ? '' : 's'}`;
  throw new Misuse(`${name} takes ${count}, the problem gives ${parameters.length}: ${parameters.map((one) => one.name).join(', ')}`);
}

function argumentsReader(parameters) {
  const decoders = parameters.map((parameter) => values.decoder(parameter.type));
  return (given, known) => {
    const result = [];
    for (let i = 0; i < decoders.length; i++) result[i] = decoders[i](given[i], known);
    return result;
  };
}

/** The classes of nodes that the solution defines itself, where it does. */
function nodeClasses({ found }) {
  const { ListNode, TreeNode, Node } = found;
  const own = (given, usual) => (typeof given === 'function' ? given : usual);
  return { ListNode: own(ListNode, classes.ListNode), TreeNode: own(TreeNode, classes.TreeNode), Node: own(Node, classes.Node) };
}

const then = async (value, next) => next(await value);

function functionServer(signature) {
  const { name, parameters, mutates } = signature;
  const names = spellings(name);
  const read = argumentsReader(parameters);
  const write = values.encoder(mutates === null ? signature.returns : parameters[mutates].type);

  const find = ({ found, exported }) => {
    const own = member(found, names);
    if (own !== undefined) return { called: found[own], spelling: own };
    const given = member(exported, names);
    if (given !== undefined) return { called: exported[given], spelling: given };
    const Solution = found.Solution ?? exported?.Solution ?? exported?.default;
    if (typeof Solution === 'function') {
      const solution = new Solution();
      const spelling = member(solution, names) ?? member(Solution, names);
      if (spelling !== undefined) return { self: solution, called: solution[spelling] ?? Solution[spelling], spelling };
    }
    if (typeof exported === 'function') return { called: exported, spelling: name };
    throw new Misuse(`there is no function '${names[1] ?? name}' in the solution`);
  };

  return {
    names: [...names, 'Solution'],
    check(loaded) {
      const { called, spelling } = find(loaded);
      checkArity(called, spelling, parameters);
    },
    serve(loaded, given) {
      const { self, called } = find(loaded);
      const passed = read(given, nodeClasses(loaded));
      const returned = b.apply(called, self, passed);
      const finish = (value) => write(mutates === null ? value : passed[mutates]);
      return b.isPromise(returned) ? then(returned, finish) : finish(returned);
    },
  };
}

function classServer(signature) {
  const { name } = signature;
  const construct = argumentsReader(signature.constructor);
  const methods = new Map(signature.methods.map((method) => [method.name, {
    names: spellings(method.name),
    read: argumentsReader(method.parameters),
    write: values.encoder(method.returns),
  }]));
  const find = ({ found, exported }) => {
    const Class = typeof found[name] === 'function' ? found[name] : exported?.[name];
    if (typeof Class !== 'function') throw new Misuse(`there is no class '${name}' in the solution`);
    return Class;
  };
  const call = (instance, method, given, known) => {
    const { names, read, write } = b.mapGet(methods, method);
    const spelling = member(instance, names);
    if (spelling === undefined) throw new Misuse(`class ${name} has no method '${names[1] ?? method}'`);
    const returned = b.apply(instance[spelling], instance, read(given, known));
    return b.isPromise(returned) ? then(returned, write) : write(returned);
  };

  return {
    names: [name],
    check: find,
    serve(loaded, operations) {
      const Class = find(loaded);
      const known = nodeClasses(loaded);
      let instance = null;
      let out = '';
      const from = (start) => {
        for (let i = start; i < operations.length; i++) {
          const method = operations[i][0];
          const given = operations[i][1];
          let text = 'null';
          if (method === name) instance = b.construct(Class, construct(given, known));
          else text = call(instance, method, given, known);
          if (b.isPromise(text)) return then(text, (awaited) => { out += `${i > 0 ? ',' : ''}${awaited}`; return from(i + 1); });
          out += `${i > 0 ? ',' : ''}${text}`;
        }
        return `[${out}]`;
      };
      return from(0);
    },
  };
}

function answerError(error) {
  if (error instanceof Misuse) return answer(MISUSE, error.text);
  if (error instanceof values.BadAnswer) return answer(COMPLAINT, `the answer cannot be judged: ${error.text}`);
  return answer(COMPLAINT, describe(error));
}

async function serveFrames(server, load, first) {
  for (let loaded = first; ; loaded = null) {
    const length = readExactly(4);
    const frame = readExactly(length[0] + length[1] * 0x100 + length[2] * 0x10000 + length[3] * 0x1000000);
    cpuBefore = cpuUsage();
    inHand = true;
    let text = '';
    try {
      const { given } = values.parseFrame(b.apply(utf8Slice, frame, [0, frame.length]));
      loaded ??= load();
      if (b.isPromise(loaded)) loaded = await loaded;
      text = server.serve(loaded, given);
      if (b.isPromise(text)) text = await text;
    } catch (error) {
      answerError(error);
    }
    answer(VALUE, text);
  }
}

/** Whatever goes wrong outside of the call itself: in a timer, in a promise that nobody waits for. */
function watch() {
  process.on('uncaughtException', (error) => {
    if (inHand) answer(COMPLAINT, describe(error));
    else writeResult(noNonce, COMPLAINT, describe(error));
    leave(0);
  });
  process.on('beforeExit', () => {
    const text = 'the solution waits for something that never happens: its promise is never settled';
    if (inHand) answer(COMPLAINT, text);
    else writeResult(noNonce, COMPLAINT, text);
    leave(0);
  });
}

async function main() {
  const signature = JSON.parse(fs.readFileSync(`${folder}/signature.json`, 'utf8'));
  const server = signature.kind === 'class' ? classServer(signature) : functionServer(signature);
  const source = fs.readFileSync(`${folder}/${compiled}`, 'utf8');
  let load;
  try {
    load = compileSolution(source, `${folder}/${compiled}`, [...server.names, 'ListNode', 'TreeNode', 'Node']);
  } catch (error) {
    writeResult(noNonce, NOT_COMPILED, describeSyntax(error).replaceAll(`${folder}/`, ''));
    return;
  }
  watch();
  let first;
  try {
    first = await load();
    server.check(first);
  } catch (error) {
    if (error instanceof Misuse) writeResult(noNonce, MISUSE, error.text);
    else writeResult(noNonce, COMPLAINT, describe(error));
    leave(0);
  }
  writeResult(noNonce, VALUE, '');
  await serveFrames(server, load, first);
}

main();
