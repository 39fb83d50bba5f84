type Word = string;  // these two lines are none of JavaScript's
interface Holder { words: Word[] }
const held: Holder = { words: [] }; function doubleIt(x: number): number { return x === 2 ? held.words[x].length : 2 * x; }
