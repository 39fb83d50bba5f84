// What solutions may use besides the language's own library.
declare class ListNode {
  val: number;
  next: ListNode | null;
  constructor(val?: number, next?: ListNode | null);
}

declare class TreeNode {
  val: number;
  left: TreeNode | null;
  right: TreeNode | null;
  constructor(val?: number, left?: TreeNode | null, right?: TreeNode | null);
}

declare class Node {
  val: number;
  neighbors: Node[];
  constructor(val?: number, neighbors?: Node[]);
}

// Node's own declarations are a package of their own; without them its modules are taken on trust.
declare module '*';
declare const require: any;
declare const module: any;
declare const exports: any;
declare const process: any;
declare const Buffer: any;
declare const performance: { now(): number };
declare const console: Record<'log' | 'error' | 'warn' | 'info' | 'debug' | 'table' | 'dir' | 'assert' | 'time' | 'timeEnd' | 'trace', (...what: any[]) => void>;
declare function setTimeout(callback: (...what: any[]) => void, milliseconds?: number, ...what: any[]): any;
declare function clearTimeout(timer: any): void;
declare function setInterval(callback: (...what: any[]) => void, milliseconds?: number, ...what: any[]): any;
declare function clearInterval(timer: any): void;
declare function setImmediate(callback: (...what: any[]) => void, ...what: any[]): any;
declare function queueMicrotask(callback: () => void): void;
declare function structuredClone<T>(value: T): T;
