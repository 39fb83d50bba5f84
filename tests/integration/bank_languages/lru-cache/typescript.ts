// A Map keeps its keys in the order in which they were set.
class LRUCache {
    private readonly entries = new Map<number, number>();

    constructor(private readonly capacity: number) {}

    get(key: number): number {
        const value = this.entries.get(key);
        if (value === undefined) return -1;
        this.put(key, value);
        return value;
    }

    put(key: number, value: number): void {
        this.entries.delete(key);
        this.entries.set(key, value);
        if (this.entries.size > this.capacity) this.entries.delete(this.entries.keys().next().value);
    }
}
