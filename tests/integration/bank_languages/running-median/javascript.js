// Two heaps with the lower and the upper half of the values: the middle is at their tops. Values beyond 2^53 are BigInts;
// numbers and BigInts compare exactly.
class Heap {
    values = [];

    push(value) {
        const { values } = this;
        let place = values.length;
        while (place > 0 && value < values[(place - 1) >> 1]) {
            values[place] = values[(place - 1) >> 1];
            place = (place - 1) >> 1;
        }
        values[place] = value;
    }

    pop() {
        const { values } = this;
        const top = values[0];
        const moved = values.pop();
        if (values.length === 0) return top;
        let place = 0;
        for (let child = 1; child < values.length; child = 2 * place + 1) {
            if (child + 1 < values.length && values[child + 1] < values[child]) child++;
            if (moved <= values[child]) break;
            values[place] = values[child];
            place = child;
        }
        values[place] = moved;
        return top;
    }
}

class RunningMedian {
    lower = new Heap(); // negated; as many as in the upper half, or one more
    upper = new Heap();

    add(value) {
        this.lower.push(-value);
        this.upper.push(-this.lower.pop());
        if (this.upper.values.length > this.lower.values.length) this.lower.push(-this.upper.pop());
    }

    median() {
        const [lower, upper] = [this.lower.values, this.upper.values];
        if (lower.length === 0) return NaN;
        if (lower.length > upper.length) return -Number(lower[0]);
        return Number(BigInt(upper[0]) - BigInt(lower[0])) / 2;
    }
}
