'use strict';
// What the driver needs of the language once the solution has been loaded, taken before: the solution may replace any of
// it. Elsewhere in the driver only syntax is used on values of the solution (indexing, templates, `typeof`), and these.
const { apply } = Reflect;
const uncurried = (method) => (self, ...given) => apply(method, self, given);

/** A pattern that keeps what matching would look up in its prototype. */
function guarded(pattern) {
  const { flags, global, unicode } = pattern;
  const own = { exec: RegExp.prototype.exec, [Symbol.replace]: RegExp.prototype[Symbol.replace], flags, global, unicode };
  for (const key of Reflect.ownKeys(own)) Object.defineProperty(pattern, key, { value: own[key] });
  return pattern;
}

module.exports = {
  guarded,
  apply,
  construct: Reflect.construct,
  isArray: Array.isArray,
  isInteger: Number.isInteger,
  isSafeInteger: Number.isSafeInteger,
  is: Object.is,
  BigInt,
  Number,
  Map,
  Set,
  parse: JSON.parse,
  stringify: JSON.stringify,
  mapGet: uncurried(Map.prototype.get),
  mapSet: uncurried(Map.prototype.set),
  mapHas: uncurried(Map.prototype.has),
  eachOfSet: uncurried(Set.prototype.forEach),
  replace: uncurried(String.prototype.replace),
  test: uncurried(RegExp.prototype.test),
  sourceOf: uncurried(Function.prototype.toString),
  isPromise: require('util').types.isPromise,
  isSet: require('util').types.isSet,
  isTypedArray: require('util').types.isTypedArray,
};
