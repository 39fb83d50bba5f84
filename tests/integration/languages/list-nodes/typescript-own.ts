class ListNode {
    val: number;
    next: ListNode | null = null;
    constructor(val: number) {
        this.val = val;
    }
}

export function reverse_list(head: ListNode | null): ListNode | null {
    let reversed: ListNode | null = null;
    for (; head; head = head.next) {
        const node = new ListNode(head.val);
        node.next = reversed;
        reversed = node;
    }
    return reversed;
}
