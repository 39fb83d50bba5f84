function cycleEntry(head: ListNode | null): number {
    const seen = new Map<ListNode, number>();
    for (; head; head = head.next) {
        const before = seen.get(head);
        if (before !== undefined) return before;
        seen.set(head, seen.size);
    }
    return -1;
}
