// Merges the earlier half of the logs and the later half, then the two: every entry moves only log k times.
const secondOf = (node: ListNode): number => Math.floor(node.val / 1000);

function merge(earlier: ListNode | null, later: ListNode | null): ListNode | null {
    const head = new ListNode();
    let last = head;
    while (earlier !== null && later !== null) {
        if (secondOf(later) < secondOf(earlier)) {
            last.next = later;
            later = later.next;
        } else {
            last.next = earlier;
            earlier = earlier.next;
        }
        last = last.next;
    }
    last.next = earlier ?? later;
    return head.next;
}

function mergeLogs(logs: (ListNode | null)[]): ListNode | null {
    if (logs.length < 2) return logs[0] ?? null;
    const middle = logs.length >> 1;
    return merge(mergeLogs(logs.slice(0, middle)), mergeLogs(logs.slice(middle)));
}
