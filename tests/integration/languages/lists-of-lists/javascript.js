function mergeAll(lists) {
    const values = [];
    for (let node of lists) for (; node; node = node.next) values.push(node.val);
    return values.sort((a, b) => b - a).reduce((head, value) => new ListNode(value, head), null);
}
