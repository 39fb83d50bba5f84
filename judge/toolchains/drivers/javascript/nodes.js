'use strict';
// Linked lists, trees and graphs, as solutions know them and as JSON writes them (judge/bank/FORMAT.md). Nothing here
// recurses: a list or a tree may be 100,000 nodes deep.
const { Map, mapGet, mapHas, mapSet, isArray, isInteger, construct } = require('./builtins.js');

/** An answer that cannot be written as JSON; the text says why. */
class BadAnswer {
  constructor(text) {
    this.text = text;
  }
}

class ListNode {
  constructor(val = 0, next = null) {
    this.val = val;
    this.next = next;
  }
}

class TreeNode {
  constructor(val = 0, left = null, right = null) {
    this.val = val;
    this.left = left;
    this.right = right;
  }
}

class Node {
  constructor(val = 0, neighbors = []) {
    this.val = val;
    this.neighbors = neighbors;
  }
}

function field(node, name, ofClass) {
  if ((typeof node !== 'object' && typeof node !== 'function') || !(name in node))
    throw new BadAnswer(`a ${ofClass} was expected, this is a value of type ${typeof node}`);
  return node[name];
}

function valueOf(node, ofClass) {
  const value = field(node, 'val', ofClass);
  if (typeof value === 'bigint' || isInteger(value)) return value;
  throw new BadAnswer(`the val of a ${ofClass} must be an integer, this one is ${typeof value === 'number' ? value : `of type ${typeof value}`}`);
}

function listFrom(given, Class) {
  const values = isArray(given) ? given : given.values;
  let head = null;
  let last = null;
  let first = null;
  for (let i = values.length - 1; i >= 0; i--) {
    const node = construct(Class, [values[i]]);
    node.next = head;
    last ??= node;
    head = node;
    if (i === given.cycle) first = node;
  }
  if (first !== null) last.next = first;
  return head;
}

function listTo(head) {
  const seen = new Map();
  let out = '';
  let count = 0;
  for (let node = head; node !== null && node !== undefined; node = field(node, 'next', 'ListNode')) {
    if (mapHas(seen, node))
      throw new BadAnswer(`the list has a cycle: the node after index ${count - 1} is that of index ${mapGet(seen, node)} again`);
    mapSet(seen, node, count++);
    out += `${out && ','}${valueOf(node, 'ListNode')}`;
  }
  return `[${out}]`;
}

function treeFrom(values, Class) {
  if (values.length === 0) return null;
  const make = (value) => {
    const node = construct(Class, [value]);
    node.left = node.right = null;
    return node;
  };
  const parents = new Map([[0, make(values[0])]]);
  let count = 1;
  for (let i = 1; i < values.length; i++) {
    if (values[i] === null) continue;
    const child = make(values[i]);
    mapGet(parents, (i - 1) >> 1)[i % 2 === 1 ? 'left' : 'right'] = child; // each parent has two places, nulls have none
    mapSet(parents, count++, child);
  }
  return mapGet(parents, 0);
}

function treeTo(root) {
  const waiting = new Map([[0, root]]); // a queue that no setter of Array.prototype can reach
  const seen = new Map();
  let out = '';
  let blanks = '';
  let count = 1;
  for (let i = 0; i < count; i++) {
    const node = mapGet(waiting, i);
    if (node === null || node === undefined) {
      blanks += i > 0 ? ',null' : '';
      continue;
    }
    const value = valueOf(node, 'TreeNode');
    if (mapHas(seen, node)) throw new BadAnswer(`the tree holds a node twice (its val is ${value})`);
    mapSet(seen, node, true);
    out += `${blanks}${out && ','}${value}`;
    blanks = '';
    mapSet(waiting, count++, field(node, 'left', 'TreeNode'));
    mapSet(waiting, count++, field(node, 'right', 'TreeNode'));
  }
  return `[${out}]`;
}

function graphFrom(rows, Class) {
  const nodes = [];
  for (let i = 0; i < rows.length; i++) nodes[i] = construct(Class, [i + 1]);
  for (let i = 0; i < rows.length; i++) {
    const neighbors = [];
    for (let k = 0; k < rows[i].length; k++) neighbors[k] = nodes[rows[i][k] - 1];
    nodes[i].neighbors = neighbors;
  }
  return rows.length > 0 ? nodes[0] : null;
}

function rowOf(node) {
  const neighbors = field(node, 'neighbors', 'Node');
  let row = '';
  for (let k = 0; k < neighbors.length; k++) row += `${row && ','}${valueOf(neighbors[k], 'Node')}`;
  return `[${row}]`;
}

function graphTo(start) {
  if (start === null || start === undefined) return '[]';
  const found = new Map([[0, start]]);
  const seen = new Map([[start, true]]);
  const rows = new Map();
  let count = 1;
  for (let i = 0; i < count; i++) {
    const node = mapGet(found, i);
    const number = Number(valueOf(node, 'Node'));
    if (mapHas(rows, number)) throw new BadAnswer(`the graph has two nodes whose val is ${number}`);
    mapSet(rows, number, rowOf(node));
    for (let k = 0; k < node.neighbors.length; k++) {
      if (mapHas(seen, node.neighbors[k])) continue;
      mapSet(seen, node.neighbors[k], true);
      mapSet(found, count++, node.neighbors[k]);
    }
  }
  let out = '';
  for (let number = 1; number <= count; number++) {
    if (!mapHas(rows, number))
      throw new BadAnswer(`the ${count} nodes that can be reached must be numbered from 1 to ${count} by their val; there is no ${number}`);
    out += `${out && ','}${mapGet(rows, number)}`;
  }
  return `[${out}]`;
}

module.exports = { BadAnswer, classes: { ListNode, TreeNode, Node }, listFrom, listTo, treeFrom, treeTo, graphFrom, graphTo };
