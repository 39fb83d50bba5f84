'use strict';
// Between JSON and the values of solutions, by the declared types (judge/bank/FORMAT.md).
//
// An int is a number where that is exact, else a BigInt; an answer may be either. An answer passes only if it is made of
// plain values: numbers, strings, booleans, null, arrays, typed arrays and sets. JSON.stringify would ask the solution's
// own toJSON, so that text is made here, by the declared type.
const b = require('./builtins.js');
const nodes = require('./nodes.js');

const { BadAnswer } = nodes;
const deepest = 200;
const exactly = b.guarded(/"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g);
const sixteenDigits = b.guarded(/\d{16}/);
const integer = b.guarded(/^-?\d+$/);

/** A frame's JSON; integers that no number holds become {exact: BigInt}, which only readers of this file see. */
function parseFrame(text) {
  if (!b.test(sixteenDigits, text)) return { given: b.parse(text), plain: true };
  const marked = b.replace(text, exactly, (token) =>
    b.test(integer, token) && !b.isSafeInteger(b.Number(token)) ? `{"exact":"${token}"}` : token);
  return { given: b.parse(marked), plain: false };
}

const intFrom = (value) => (typeof value === 'object' ? b.BigInt(value.exact) : value);
const floatFrom = (value) => b.Number(typeof value === 'object' ? value.exact : value);

function each(values, read) {
  const result = [];
  for (let i = 0; i < values.length; i++) result[i] = read(values[i], i);
  return result;
}

/** What makes an argument of this type from its JSON: (json, classes of nodes) => value. */
function decoder(type) {
  const inner = type.arguments.map(decoder);
  switch (type.name) {
    case 'int': return intFrom;
    case 'float': return floatFrom;
    case 'list': return (values, classes) => each(values, (value) => inner[0](value, classes));
    case 'optional': return (value, classes) => (value === null ? null : inner[0](value, classes));
    case 'tuple': return (values, classes) => each(values, (value, i) => inner[i](value, classes));
    case 'list_node': return (values, classes) => nodes.listFrom(values, classes.ListNode);
    case 'tree_node': return (values, classes) => nodes.treeFrom(values, classes.TreeNode);
    case 'graph_node': return (rows, classes) => nodes.graphFrom(rows, classes.Node);
    default: return (value) => value;
  }
}

function spelled(type) {
  const inner = type.arguments.map(spelled).join(', ');
  return type.name + (inner && `<${inner}>`);
}

function numberTo(value, type) {
  if (value !== value || value === Infinity || value === -Infinity) {
    if (type.name === 'float') return `"${value}"`;
    throw new BadAnswer(`it holds ${value} where ${type.spelled} is declared`);
  }
  if (type.name === 'float') {
    if (b.is(value, -0)) return '-0.0';
    return b.isInteger(value) && !b.isSafeInteger(value) && value < 1e21 && value > -1e21 ? `${value}.0` : `${value}`;
  }
  return b.isInteger(value) && !b.isSafeInteger(value) ? `${b.BigInt(value)}` : `${value}`;
}

function kindOf(value) {
  if (typeof value !== 'object') return typeof value;
  try {
    return `${value.constructor.name}`;
  } catch {
    return 'object';
  }
}

/** A value that holds no others, or what stands there instead: its type is for the judge to compare. */
function scalarTo(value, type, depth = 1) {
  switch (typeof value) {
    case 'number': return numberTo(value, type);
    case 'string': return b.stringify(value);
    case 'bigint':
    case 'boolean': return `${value}`;
    case 'undefined':
      throw new BadAnswer(`it is, or holds, undefined where ${type.spelled} is declared; does every path return something?`);
  }
  if (value === null) return 'null';
  if (depth > deepest) throw new BadAnswer(`it is nested more than ${deepest} deep, or contains itself`);
  const items = itemsOf(value);
  if (items !== null) return joined(items, (item) => scalarTo(item, type, depth + 1));
  throw new BadAnswer(`it holds a value of type ${kindOf(value)} where ${type.spelled} is declared; only plain values are judged`);
}

/** What can be indexed like an array, or null. */
function itemsOf(value) {
  if (b.isArray(value) || b.isTypedArray(value)) return value;
  if (!b.isSet(value)) return null;
  const items = { length: 0, __proto__: null };
  b.eachOfSet(value, (item) => { items[items.length++] = item; });
  return items;
}

function joined(items, write) {
  let out = '';
  for (let i = 0; i < items.length; i++) out += `${i > 0 ? ',' : ''}${write(items[i], i)}`;
  return `[${out}]`;
}

/** What makes JSON of an answer of this type. */
function encoder(of) {
  const inner = of.arguments.map(encoder);
  const type = { name: of.name, spelled: spelled(of) };
  switch (of.name) {
    case 'void': return () => 'null';
    case 'list': return (value) => {
      const items = itemsOf(value);
      return items === null ? scalarTo(value, type) : joined(items, inner[0]);
    };
    case 'tuple': return (value) => {
      const items = itemsOf(value);
      return items === null || items.length !== inner.length ? scalarTo(value, type) : joined(items, (item, i) => inner[i](item));
    };
    case 'optional': return (value) => (value === null || value === undefined ? 'null' : inner[0](value));
    case 'list_node': return nodes.listTo;
    case 'tree_node': return nodes.treeTo;
    case 'graph_node': return nodes.graphTo;
    default: return (value) => scalarTo(value, type);
  }
}

module.exports = { BadAnswer, parseFrame, decoder, encoder };
