const names = (x) => String(x);
