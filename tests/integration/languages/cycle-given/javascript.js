function cycleEntry(head) {
    const seen = new Map();
    for (; head; head = head.next) {
        if (seen.has(head)) return seen.get(head);
        seen.set(head, seen.size);
    }
    return -1;
}
