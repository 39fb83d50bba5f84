class Bag {
    constructor(capacity, label) {
        this.capacity = capacity;
        this.label = label;
        this.items = [];
    }

    putIn(item) {
        if (this.items.length === this.capacity) return false;
        this.items.push(item);
        return true;
    }

    totalLength() {
        return this.items.join('').length;
    }

    emptyOut() {
        this.items = [];
    }

    listAll(prefixed) {
        return this.items.map((item) => (prefixed ? this.label : '') + item);
    }
}
