// Keeps count, mean and the sum of squared distances from the mean. A value is a group of one, so all is merging.
class RunningStats {
    #count = 0;
    #mean = 0;
    #m2 = 0;

    add(value) {
        this.merge(1, value, 0);
    }

    merge(count, mean, m2) {
        if (count === 0) return;
        const distance = mean - this.#mean;
        const before = this.#count;
        this.#count += count;
        const share = count / this.#count;
        this.#mean += distance * share;
        this.#m2 += m2 + distance * distance * before * share;
    }

    mean() {
        return this.#mean;
    }

    variance() {
        return this.#count > 0 ? this.#m2 / this.#count : 0;
    }
}
