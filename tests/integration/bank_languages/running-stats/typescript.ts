// Keeps count, mean and the sum of squared distances from the mean. A value is a group of one, so all is merging.
class RunningStats {
    private count = 0;
    private average = 0;
    private squares = 0;

    add(value: number): void {
        this.merge(1, value, 0);
    }

    merge(count: number, mean: number, m2: number): void {
        if (count === 0) return;
        const distance = mean - this.average;
        const before = this.count;
        this.count += count;
        const share = count / this.count;
        this.average += distance * share;
        this.squares += m2 + distance * distance * before * share;
    }

    mean(): number {
        return this.average;
    }

    variance(): number {
        return this.count > 0 ? this.squares / this.count : 0;
    }
}
