function mergeAll(lists: Array<ListNode | null>): ListNode | null {
    const values: number[] = [];
    for (let node of lists) for (; node; node = node.next) values.push(node.val);
    return values.sort((a, b) => b - a).reduce((head: ListNode | null, value) => new ListNode(value, head), null);
}
