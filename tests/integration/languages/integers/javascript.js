const turnOver = (x) => ~BigInt(x);
