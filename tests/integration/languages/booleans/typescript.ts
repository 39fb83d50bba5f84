const turnOver = (x: boolean, all: boolean[]): boolean[] => [!x, ...all.map((one) => !one)];
