// Turns each link round on the way.
function reverseList(head) {
    let before = null;
    while (head !== null) {
        const after = head.next;
        head.next = before;
        before = head;
        head = after;
    }
    return before;
}
