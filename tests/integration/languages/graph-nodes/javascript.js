var cloneGraph = function(node) {
    const copies = new Map();
    const copyOf = (original) => {
        if (!copies.has(original)) {
            copies.set(original, new Node(original.val));
            copies.get(original).neighbors = original.neighbors.map(copyOf);
        }
        return copies.get(original);
    };
    return node && copyOf(node);
};
