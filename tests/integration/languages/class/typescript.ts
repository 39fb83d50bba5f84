class Bag {
    private items: string[] = [];

    constructor(private readonly capacity: number, private readonly label: string) {}

    putIn(item: string): boolean {
        if (this.items.length === this.capacity) return false;
        this.items.push(item);
        return true;
    }

    totalLength(): number {
        return this.items.join('').length;
    }

    emptyOut(): void {
        this.items = [];
    }

    listAll(prefixed: boolean): string[] {
        return this.items.map((item) => (prefixed ? this.label : '') + item);
    }
}
