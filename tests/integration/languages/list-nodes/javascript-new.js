function ListNode(val, next) {
    this.val = val === undefined ? 0 : val;
    this.next = next === undefined ? null : next;
}

function reverseList(head) {
    let reversed = null;
    for (; head; head = head.next) {
        if (!(head instanceof ListNode)) throw new TypeError('a node of another class');
        reversed = new ListNode(head.val, reversed);
    }
    return reversed;
}
