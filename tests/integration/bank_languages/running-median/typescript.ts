// Short sorted blocks one after the other. A block that becomes too long is cut in two, so that inserting moves little;
// the middle is found by the lengths of the blocks.
type Value = number | bigint;

// How many of the sorted entries, from the first on, are below the value.
function countBelow<T>(sorted: T[], value: Value, valueOf: (entry: T) => Value): number {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (valueOf(sorted[middle]) < value) low = middle + 1;
        else high = middle;
    }
    return low;
}

class RunningMedian {
    private static readonly longest = 1000;
    private readonly blocks: Value[][] = [[]];
    private count = 0;

    add(value: Value): void {
        const behind = countBelow(this.blocks, value, (block) => block[block.length - 1]);
        const index = Math.min(behind, this.blocks.length - 1);
        const block = this.blocks[index];
        block.splice(countBelow(block, value, (entry) => entry), 0, value);
        this.count++;
        if (block.length > RunningMedian.longest) this.blocks.splice(index + 1, 0, block.splice(block.length >> 1));
    }

    median(): number {
        if (this.count === 0) return NaN;
        const low = this.at((this.count - 1) >> 1);
        const high = this.at(this.count >> 1);
        return Number(BigInt(low) + BigInt(high)) / 2; // exact: beyond 2^53 values are bigint
    }

    private at(rank: number): Value {
        let index = 0;
        while (rank >= this.blocks[index].length) rank -= this.blocks[index++].length;
        return this.blocks[index][rank];
    }
}
