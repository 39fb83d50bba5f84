function turnOver(x: number | bigint): bigint {
    return ~BigInt(x);
}
