const turnOver = (x, all) => [!x, ...all.map((one) => !one)];
