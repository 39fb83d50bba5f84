function cloneGraph(node: Node | null): Node | null {
    const copies = new Map<Node, Node>();
    const copyOf = (original: Node): Node => {
        const known = copies.get(original);
        if (known) return known;
        const copy = new Node(original.val);
        copies.set(original, copy);
        copy.neighbors = original.neighbors.map(copyOf);
        return copy;
    };
    return node && copyOf(node);
}
